"""The address of a translated page changes by hand only, with redirects, in every version of the page."""

import pytest
from django.test import TestCase
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry

from blog.models import BlogIndexPage
from setup import roles
from tests.html import get_page
from translation import services

from . import editor_client

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, scope="module")
def site(shared_database):
    editor_client.make_site()


def change(client, translation, slug):
    """Fill in the form of the address."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(address(translation), {"slug": slug})


def address(translation):
    """Return where the form is."""
    return reverse("translation_change_address", args=[translation.pk])


def slug_of(translation):
    """Return the slug of the page, and that of its draft."""
    page = Page.objects.get(pk=translation.get_target_instance().pk).specific
    return page.slug, page.get_latest_revision_as_object().slug


def test_a_new_address_holds_live_and_in_the_draft_and_the_old_one_leads_there(client):
    _post, translation = editor_client.make_post()
    services.save_segment(
        translation, editor_client.segment(translation, "title").pk, "Changed title", None
    )
    services.make_draft(translation, None)
    moderator = editor_client.browser(roles.MODERATORS)
    form = get_page(moderator, address(translation)).find(id="id_slug")
    assert form["value"] == "latest"

    response = change(moderator, translation, "Brand-new")

    assert response.url == editor_client.address(translation)
    assert slug_of(translation) == ("brand-new", "brand-new")
    redirect = client.get("/en/news/latest/")
    assert (redirect.status_code, redirect.url) == (301, "/en/news/brand-new/")
    assert "Latest" in get_page(client, "/en/news/brand-new/").h1.text
    entry = PageLogEntry.objects.get(action="translation.change_address")
    assert (entry.user, entry.data) == (
        moderator.person,
        {"before": "latest", "after": "brand-new"},
    )
    page = translation.get_target_instance()
    history = get_page(moderator, reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "Adressen ändrades från ”latest” till ”brand-new”" in history.main.text
    services.publish_translation(translation, None)
    assert slug_of(translation) == ("brand-new", "brand-new")


def test_the_addresses_of_the_pages_below_lead_on_too(client):
    editor_client.make_post()
    news = editor_client.translation_of(BlogIndexPage.objects.get(locale__language_code="sv"))

    change(editor_client.browser(roles.MODERATORS), news, "latest-news")

    assert client.get("/en/news/latest/").url == "/en/latest-news/latest/"
    assert get_page(client, "/en/latest-news/latest/").h1


@pytest.mark.parametrize("slug", ["", "two words", "år", "other", "x" * 256])
def test_an_address_that_cannot_be_is_refused_beside_the_field(slug):
    other, _translation = editor_client.make_post(title="Annat")
    services.change_slug(editor_client.translation_of(other), "other", None)
    _post, translation = editor_client.make_post()
    before = slug_of(translation)

    response = change(editor_client.browser(roles.MODERATORS), translation, slug)

    assert response.status_code == 200
    assert editor_client.parse(response).select_one(".error-message")
    assert slug_of(translation) == before
    assert Redirect.objects.filter(old_path__startswith=f"/en/news/{before[0]}").count() == 0


def test_only_who_may_publish_changes_an_address():
    _post, translation = editor_client.make_post()
    for group in (roles.TRANSLATORS, roles.READERS, roles.EDITORS):
        assert change(editor_client.browser(group), translation, "theirs").status_code == 302
    assert slug_of(translation) == ("latest", "latest")
    soup = editor_client.editor(editor_client.browser(roles.TRANSLATORS), translation)
    assert not soup.find("a", href=address(translation))
    soup = editor_client.editor(editor_client.browser(roles.MODERATORS), translation)
    assert soup.find("a", href=address(translation))


def test_before_it_is_published_the_address_follows_the_title():
    _post, translation = editor_client.make_post(publish=False)
    moderator, before = editor_client.browser(roles.MODERATORS), slug_of(translation)
    assert before[1] == "latest"

    assert change(moderator, translation, "theirs").status_code == 302

    assert slug_of(translation) == before
    page = editor_client.editor(moderator, translation).find("dl")
    assert "Den görs av titeln tills sidan publiceras." in page.text
