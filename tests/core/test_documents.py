"""A document is served where a live public page uses it, and to those who keep it in the admin."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Collection, PageViewRestriction

from riskareas.models import RiskAreaDocument
from setup import roles
from tests import factories

LONG_AGO = timezone.make_aware(datetime.datetime(2020, 1, 1))


@pytest.fixture
def document(home):
    return factories.DocumentFactory(collection=Collection.get_first_root_node())


def in_body(document):
    """Return the body of a page that offers a document in a block."""
    return [("document", {"document": document, "description": "Läs mer."})]


def in_text(document):
    """Return the body of a page that links to a document from its text."""
    return [("text", f'<p><a linktype="document" id="{document.pk}">Villkoren</a></p>')]


def in_list(page, document):
    """Publish a risk area page with a document in its list."""
    page.documents = [RiskAreaDocument(document=document)] if document else []
    page.save_revision().publish()


def publish_draft(page):
    page.get_latest_revision().publish()


def test_a_document_that_nothing_uses_does_not_exist_for_visitors(client, document):
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("place", [in_body, in_text])
def test_a_document_in_the_body_of_a_live_page_is_served(client, document, place):
    factories.StandardPageFactory(body=place(document))

    response = client.get(document.url)

    assert response.status_code == 200
    assert response.getvalue() == document.file.read()
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert "Set-Cookie" not in response


def test_a_document_in_the_list_of_a_live_area_is_served_as_long_as_it_is_there(client, document):
    page = factories.RiskAreaPageFactory()
    in_list(page, document)
    assert client.get(document.url).status_code == 200

    in_list(page, None)
    assert client.get(document.url).status_code == 404


def test_a_document_taken_out_of_a_body_is_no_longer_served(client, document):
    page = factories.StandardPageFactory(body=in_body(document))
    page.body = []
    page.save_revision()
    assert client.get(document.url).status_code == 200

    publish_draft(page)
    assert client.get(document.url).status_code == 404


def test_the_draft_of_a_live_page_serves_no_document_before_it_is_published(client, document):
    page = factories.StandardPageFactory()
    page.body = in_body(document)
    page.save_revision()
    assert client.get(document.url).status_code == 404

    publish_draft(page)
    assert client.get(document.url).status_code == 200


def test_a_page_that_was_never_published_serves_no_document(client, document):
    factories.StandardPageFactory(body=in_body(document), live=False)

    assert client.get(document.url).status_code == 404


def test_an_unpublished_page_serves_no_document(client, document):
    page = factories.StandardPageFactory(body=in_body(document))
    page.unpublish()

    assert client.get(document.url).status_code == 404


def test_an_expired_page_serves_no_document(client, document):
    factories.StandardPageFactory(body=in_body(document), expire_at=LONG_AGO)

    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("place", ["the page", "its parent"])
def test_a_private_page_serves_no_document(client, home, document, place):
    parent = factories.StandardPageFactory()
    page = factories.StandardPageFactory(parent=parent, body=in_body(document))
    restricted = page if place == "the page" else parent
    PageViewRestriction.objects.create(
        page=restricted, restriction_type=PageViewRestriction.PASSWORD, password="hemligt"
    )

    assert client.get(document.url).status_code == 404


def test_a_deleted_page_serves_no_document(client, document):
    factories.StandardPageFactory(body=in_body(document)).delete()

    assert client.get(document.url).status_code == 404


def test_one_public_page_is_enough(client, document):
    factories.StandardPageFactory(body=in_body(document), live=False)
    factories.StandardPageFactory(body=in_body(document), expire_at=LONG_AGO)
    factories.StandardPageFactory(body=in_body(document))

    assert client.get(document.url).status_code == 200


def test_a_public_page_does_not_make_other_documents_public(client, document):
    other = factories.DocumentFactory()
    factories.StandardPageFactory(body=in_body(other))

    assert client.get(other.url).status_code == 200
    assert client.get(document.url).status_code == 404


def test_an_english_page_alone_serves_its_document(client, document):
    page = factories.StandardPageFactory(body=in_body(document))
    english = factories.translate(page)
    page.unpublish()
    assert client.get(document.url).status_code == 404

    factories.republish(english)
    assert client.get(document.url).status_code == 200


@pytest.mark.parametrize(
    ("group", "status"),
    [
        (roles.EDITORS, 200),
        (roles.MODERATORS, 200),
        ("Områdesredaktörer kluster B", 404),
        (roles.READERS, 404),
        (roles.TRANSLATORS, 404),
        (None, 404),
    ],
)
def test_an_unused_document_is_shown_to_those_who_keep_its_collection(
    client, document, group, status
):
    factories.ClusterFactory(code="B")
    roles.ensure_roles()
    user = factories.UserFactory()
    if group:
        user.groups.add(Group.objects.get(name=group))
    client.force_login(user)

    assert client.get(document.url).status_code == status


def test_an_unused_document_is_shown_to_an_administrator(client, document):
    client.force_login(factories.UserFactory(is_superuser=True))

    assert client.get(document.url).status_code == 200


def test_caches_ask_again_and_a_browser_that_has_the_file_is_not_sent_it_twice(client, document):
    page = factories.StandardPageFactory(body=in_body(document))
    first = client.get(document.url)
    assert first["Cache-Control"] == "no-cache"

    again = {"headers": {"if-none-match": first["ETag"]}}
    assert client.get(document.url, **again).status_code == 304

    page.unpublish()
    refused = client.get(document.url, **again)
    assert refused.status_code == 404
    assert refused["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(("language", "code"), [("sv", "sv"), ("en-GB,en;q=0.9", "en"), ("", "sv")])
def test_a_refusal_is_in_the_language_of_the_browser(client, document, language, code):
    response = client.get(document.url, headers={"accept-language": language})

    page = BeautifulSoup(response.content, "html.parser")
    assert page.html["lang"] == code
    assert response["Content-Language"] == code
    assert "Accept-Language" in response["Vary"]


def test_a_hidden_document_is_refused_in_the_same_words_as_one_that_is_not_there(client, document):
    hidden = client.get(document.url).content
    missing = client.get(document.url.replace(f"/{document.pk}/", "/987654321/")).content
    misnamed = client.get(f"/dokument/{document.pk}/annat.pdf").content

    assert hidden == missing == misnamed
    assert client.get(f"/dokument/{10**30}/villkor.pdf").content == missing


def test_a_public_document_takes_as_many_queries_on_ten_pages_as_on_one(
    client, document, django_assert_num_queries
):
    factories.StandardPageFactory(body=in_body(document))
    client.get(document.url)
    with django_assert_num_queries(6):
        client.get(document.url)

    for _ in range(9):
        factories.StandardPageFactory(body=in_body(document))
    with django_assert_num_queries(6):
        client.get(document.url)
