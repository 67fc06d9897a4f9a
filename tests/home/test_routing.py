"""Addresses are resolved in one query, with the same results as Wagtail's own page-by-page routing."""

import datetime

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils.translation import get_language, override
from wagtail.models import Page

from blog.models import BlogIndexPage
from core.public.routing import route_to_page
from home.models import HomePage
from tests import factories, hidden_pages, html


@pytest.fixture
def site(home):
    """Pages of all depths in both languages, public or not."""
    about = factories.StandardPageFactory(slug="om")
    below = factories.StandardPageFactory(slug="mer", parent=about)
    factories.StandardPageFactory(slug="mer", parent=below)
    factories.StandardPageFactory(slug="nyheter", parent=about)
    factories.StandardPageFactory(slug="utkast", parent=about, live=False)
    withdrawn = factories.StandardPageFactory(slug="dragen")
    factories.StandardPageFactory(slug="under", parent=withdrawn)
    withdrawn.unpublish()
    hidden_pages.restrict(factories.StandardPageFactory(slug="privat"))
    post = factories.PostPageFactory(slug="inlagg", date=datetime.date(2017, 4, 25))
    factories.translate(post, title="A post", slug="a-post")
    factories.translate(below, title="More")
    factories.RiskAreaPageFactory(slug="livsmedel")
    return home


def answer(way, path):
    """Return the page and the view that a way of routing finds for a path, or that there is none."""
    request = RequestFactory().get(path)
    try:
        result = way(request, path)
    except Http404:
        return None
    view = result[1][0].__name__ if result[1] else None
    return result[0].pk, type(result[0]), view, result[1][1:], result[2]


def step_by_step(request, path):
    """Route as Wagtail does: from home on, each page asks its children."""
    home = HomePage.objects.get(locale__language_code=get_language())
    return home.route(request, [slug for slug in path.split("/") if slug])


def test_every_address_is_answered_as_it_is_step_by_step(site):
    missing = set()
    for language in ("sv", "en"):
        with override(language):
            home = HomePage.objects.get(locale__language_code=language)
            paths = [
                page.url_path.removeprefix(home.url_path)
                for page in Page.objects.descendant_of(home)
            ]
            paths += ["nyheter/2017/", "nyheter/2017/4/", "nyheter/atom/", "nyheter/2017/rss/"]
            paths += [
                "nyheter/inlagg/atom/",
                "om/om/",
                "mer/",
                "nyheter/nyheter/",
                "om/nyheter/2017/",
            ]
            paths += ["om/mer/mer/mer/", "x/inlagg/", "nyheter/2017/4/25/", "hem/om/", "inlagg/"]
            for path in paths:
                expected = answer(step_by_step, path)
                assert answer(route_to_page, path) == expected, path
                missing.add(expected is None)
    assert missing == {True, False}


def test_addresses_are_found_or_not(site, client):
    for path, status in {
        "/om/": 200,
        "/om/mer/mer/": 200,
        "/om/nyheter/": 200,
        "/om/utkast/": 404,
        "/dragen/": 404,
        "/dragen/under/": 200,
        "/nyheter/inlagg/": 200,
        "/en/nyheter/a-post/": 200,
        "/en/nyheter/inlagg/": 404,
        "/nyheter/a-post/": 404,
        "/nyheter/2017/": 200,
        "/nyheter/2017/4/": 200,
        "/nyheter/atom/": 200,
        "/nyheter/2017/rss/": 200,
        "/nyheter/inlagg/atom/": 404,
        "/hem/om/": 404,
        "/mer/": 404,
    }.items():
        assert client.get(path).status_code == status, path


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(site, client):
    for path in ("/om", "/om/mer/mer", "/nyheter/2017/4", "/nyheter/inlagg", "/en/nyheter/a-post"):
        response = client.get(path)
        assert (response.status_code, response.headers["Location"]) == (301, f"{path}/")
    assert client.get("/nyheter?kind=x&page=2").headers["Location"] == "/nyheter/?kind=x&page=2"


def test_doubled_slashes_show_nothing_of_their_own(site, client):
    for path in ("/om//mer/", "//om/mer/"):
        response = client.get(path)
        assert response.status_code == 404 or html.canonical(html.parse(response)).endswith(
            "/om/mer/"
        )


def test_an_index_that_is_a_draft_has_no_sub_addresses(site, client):
    BlogIndexPage.objects.get(locale__language_code="sv").unpublish()
    factories.republish(BlogIndexPage.objects.get(locale__language_code="en"))

    for path in ("/nyheter/", "/nyheter/2017/", "/nyheter/atom/"):
        html.get_page(client, path, status=404)
    html.get_page(client, "/en/nyheter/2017/")


@pytest.mark.parametrize("kind", ["login", "password"])
def test_sub_addresses_of_a_private_index_ask_who_is_there(site, client, kind):
    hidden_pages.restrict(BlogIndexPage.objects.get(locale__language_code="sv"), kind)

    for path in ("/nyheter/", "/nyheter/2017/", "/nyheter/atom/", "/nyheter/inlagg/"):
        response = client.get(path)
        assert response.status_code == (302 if kind == "login" else 200)
        assert "Något har hänt." not in response.content.decode()


def test_a_page_far_below_costs_no_query_for_each_step(site, client):
    paths = ("/om/", "/om/mer/", "/om/mer/mer/")
    for path in paths:
        html.get_page(client, path)

    costs = [html.count_queries(client, path) for path in paths]

    assert costs == [costs[0]] * 3


def test_a_logged_in_reader_opens_a_private_page(site, admin_client):
    html.get_page(admin_client, "/privat/")
