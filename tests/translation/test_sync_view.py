"""Comparing with Swedish by hand: asked first, by who may edit either page, and nothing goes live."""

import pytest
from django.urls import reverse
from wagtail_localize.models import TranslationSource

from setup import roles
from tests import factories, html
from tests.core.fact_pages import publish_change, reload_page
from translation import services
from translation.models import TranslationStage, TranslationStatus

from . import status_records


@pytest.fixture
def page(home):
    """A Swedish page that has changed since its English one was published."""
    factories.translate(home)
    page = factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")
    services.import_translation(
        page, type(page)(title="Contact", lead="Write to us."), status_records.english()
    )
    roles.ensure_roles()
    publish_change(page, lambda page: setattr(page, "lead", "Ring oss."))
    return page


@pytest.fixture
def address(page):
    source = TranslationSource.objects.get(object_id=page.translation_key)
    return reverse("wagtail_localize:update_translations", args=[source.pk])


def state(page):
    return TranslationStatus.objects.get(page=page).state


def test_it_asks_first(page, address):
    soup = html.get_page(status_records.browser(roles.EDITORS), f"{address}?next=/admin/pages/")

    assert html.text(soup.select_one("main form button")) == "Jämför nu"
    assert soup.select_one("main form [name=next]")["value"] == "/admin/pages/"
    assert state(page) == TranslationStage.PUBLISHED


def test_it_tells_what_differs_and_leaves_the_english_page_as_it_is(page, address):
    english = page.get_translation(status_records.english())
    before = (english.specific.lead, english.latest_revision_id)

    response = status_records.browser(roles.EDITORS).post(address, follow=True)

    assert response.redirect_chain == [(reverse("wagtailadmin_pages:edit", args=[page.pk]), 302)]
    assert "”Kontakt” har jämförts med svenskan. Engelska: Behöver uppdateras: 1 text." in (
        html.text(html.parse(response))
    )
    assert state(page) == TranslationStage.NEEDS_UPDATE
    english = reload_page(english.specific)
    assert (english.lead, english.latest_revision_id) == before


def test_it_ignores_what_the_packages_form_had(page, address):
    administrator = status_records.administrator()

    administrator.post(address, {"publish_translations": "on", "use_machine_translation": "on"})

    assert (
        reload_page(page.get_translation(status_records.english()).specific).lead == "Write to us."
    )
    assert state(page) == TranslationStage.NEEDS_UPDATE


def test_it_leads_back_to_the_site_only(page, address):
    client = status_records.administrator()

    assert client.post(address, {"next": "/admin/reports/"}).url == "/admin/reports/"
    assert client.post(address, {"next": "https://example.org/"}).url == reverse(
        "wagtailadmin_pages:edit", args=[page.pk]
    )


@pytest.mark.parametrize("role", [roles.TRANSLATORS, roles.EDITORS, roles.MODERATORS])
def test_who_may_edit_either_page_may_compare(page, address, role):
    status_records.browser(role).post(address)

    assert state(page) == TranslationStage.NEEDS_UPDATE


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_may_edit_neither_page_may_not(page, address, method):
    factories.ResponsibilityFactory()
    roles.ensure_roles()
    for role in (
        roles.READERS,
        roles.area_editors.area_editor_group_name(roles.area_editors.Cluster.objects.get()),
    ):
        response = getattr(status_records.browser(role), method)(address)
        assert (response.status_code, response.url) == (302, "/admin/")

    assert state(page) == TranslationStage.PUBLISHED


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_not_there_is_not_found(page, address, method):
    client = status_records.administrator()
    unknown = reverse("wagtail_localize:update_translations", args=[987654321])
    assert getattr(client, method)(unknown).status_code == 404

    page.delete()

    assert getattr(client, method)(address).status_code == 404
