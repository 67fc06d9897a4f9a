"""Addresses that the site keeps for itself cannot be taken by a page right under home."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.reserved_slugs import reserved_slugs
from home.models import StandardPage
from tests import factories


def form(title, slug):
    """Return what an editor posts to publish a page."""
    return {"title": title, "slug": slug, "lead": "", "body-count": 0, "action-publish": "1"}


@pytest.mark.parametrize("slug", sorted(reserved_slugs()))
def test_a_reserved_slug_is_refused_in_both_trees(home, slug):
    english = factories.translate(home)

    for parent in (home, english):
        page = StandardPage(title="Sidan", slug=slug, locale=parent.locale)
        with pytest.raises(ValidationError) as refused:
            parent.add_child(instance=page)
        assert set(refused.value.message_dict) == {"slug"}
        assert f"“{slug}”" in refused.value.messages[0] or f"”{slug}”" in refused.value.messages[0]
    assert not StandardPage.objects.exists()


def test_each_app_reserves_its_slugs():
    assert reserved_slugs() == {
        *("sok", "search", "stil", "ordlista", "glossary", "oppna-data", "open-data"),
        *("admin", "dokument", "en", "healthz", "media", "oversatt", "static", "sv"),
    }


def test_the_addresses_of_the_site_are_reserved():
    from config.urls import urlpatterns

    firsts = {str(pattern.pattern).strip("^").split("/")[0] for pattern in urlpatterns}
    ours = {first for first in firsts if first.isidentifier()}

    assert {"admin", "dokument", "media", "oversatt", "healthz"} <= ours
    assert ours <= reserved_slugs()


@pytest.mark.parametrize(("title", "slug"), [("Sök", "sok"), ("Sök", ""), ("Stil", "")])
def test_an_editor_is_told_at_the_field_when_making_the_page(home, admin_client, title, slug):
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])

    response = admin_client.post(address, form(title, slug))

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["slug"]
    assert not StandardPage.objects.exists()


def test_an_editor_is_told_at_the_field_when_changing_the_page(home, admin_client):
    page = factories.StandardPageFactory(title="Sidan", slug="sidan")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    response = admin_client.post(address, form("Sidan", "sok"))

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["slug"]
    page.refresh_from_db()
    assert page.slug == "sidan"


def test_deeper_down_every_slug_is_free(home, admin_client):
    parent = factories.StandardPageFactory(slug="om")
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])

    response = admin_client.post(address, form("Sök", "sok"))

    assert response.status_code == 302
    assert StandardPage.objects.get(slug="sok").url == "/om/sok/"


def test_a_translation_whose_title_makes_a_reserved_slug_keeps_the_swedish_one(home):
    page = factories.StandardPageFactory(title="Ordlistan", slug="ordlistan")
    english = factories.translate(page, live=False)

    english.title = "Glossary"
    english.save()

    assert english.slug == "ordlistan"
    english.title = "Our words"
    english.save()
    assert english.slug == "our-words"
