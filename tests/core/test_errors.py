"""When something is wrong, visitors are told in their language, even without a database."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import path

from tests import factories, html

LANGUAGES = {"sv": "/", "en": "/en/"}


def fail(request, way):
    """Fail in the way asked for."""
    raise {"400": SuspiciousOperation, "403": PermissionDenied, "500": ValueError}[way]("hemligt")


@pytest.fixture
def failing(settings):
    """Addresses that fail: /fail/<status>/ in both languages."""
    from config import urls

    class FailingUrls:
        urlpatterns = [
            path("fail/<str:way>/", fail),
            path("en/fail/<str:way>/", fail),
            *urls.urlpatterns,
        ]
        handler400, handler403 = urls.handler400, urls.handler403
        handler404, handler500 = urls.handler404, urls.handler500

    settings.ROOT_URLCONF = FailingUrls


def test_a_missing_page_is_told_in_both_languages_with_a_way_on(home, client):
    factories.translate(home)
    headings = set()
    for code, root in LANGUAGES.items():
        response = client.get(f"{root}finns-inte/")
        soup = html.parse(response)
        assert response.status_code == 404
        assert response.headers["Content-Language"] == soup.html["lang"] == code
        assert html.robots(soup) == "noindex"
        assert html.canonical(soup) is None and html.alternates(soup) == {}
        assert root in html.links(soup.main).values()
        headings.add(html.text(soup.h1))
    assert len(headings) == 2


def test_the_ways_on_from_a_missing_page_are_of_its_language(home, client):
    news = factories.translate(factories.PostPageFactory()).get_parent()

    ways = {
        root: set(html.links(html.get_page(client, f"{root}x/", 404).main).values())
        for root in ("/", "/en/")
    }

    assert ways == {"/": {"/", "/nyheter/", "/sok/"}, "/en/": {"/en/", news.url, "/en/search/"}}


@pytest.mark.parametrize("status", [400, 403, 500])
def test_every_failure_is_told_in_the_visitors_language(home, client, failing, status):
    client.raise_request_exception = False
    headings = set()
    for code, root in LANGUAGES.items():
        response = client.get(f"{root}fail/{status}/")
        soup = html.parse(response)
        assert response.status_code == status
        assert soup.html["lang"] == response.headers["Content-Language"] == code
        assert html.robots(soup) == "noindex"
        assert "hemligt" not in response.content.decode()
        assert root in html.links(soup.main).values()
        headings.add(html.text(soup.h1))
    assert len(headings) == 2


def test_without_a_database_the_failure_is_told_all_the_same(client):
    client.raise_request_exception = False
    for code, root in LANGUAGES.items():
        response = client.get(root)
        soup = html.parse(response)
        assert response.status_code == 500
        assert soup.html["lang"] == response.headers["Content-Language"] == code
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert list(html.links(soup).values()) == [root]
    assert client.get("/healthz/live").status_code == 200


def test_a_host_that_is_not_ours_is_refused(home, client, settings):
    settings.ALLOWED_HOSTS = ["example.org"]

    html.get_page(client, "/", host="example.org")
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "evil.example" not in response.content.decode()
