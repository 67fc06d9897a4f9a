"""The editor, the admin's home and the menus tell how translations stand, to whom it concerns."""

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from wagtail import hooks
from wagtail_localize import wagtail_hooks as package

from setup import roles
from tests import factories, html
from tests.admin_forms import form_data
from tests.setup.actions import EMPTY_STREAMS
from translation import services
from translation.models import TranslationStage

from . import status_records


@pytest.fixture
def page(home):
    """A published Swedish page with a published English one."""
    factories.translate(home)
    roles.ensure_roles()
    page = factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")
    services.import_translation(
        page, type(page)(title="Contact", lead="Write to us."), status_records.english()
    )
    return page


@pytest.fixture
def moderator(page):
    return status_records.browser(roles.MODERATORS)


def english_of(page):
    return page.get_translation(status_records.english())


def panel(client, view, page):
    return html.get_page(client, reverse(view, args=[page.pk])).select_one(".translation-panel")


def links(element):
    return {html.text(link): link["href"] for link in element.select("a")}


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize("view", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_the_swedish_page_tells_how_its_translation_stands(page, moderator, view):
    status_records.set_status(page, TranslationStage.IN_PROGRESS, words_left=1)

    shown = panel(moderator, view, page)

    assert html.text(shown).startswith("Engelska: 25 % 1 av 4 texter 1 ord kvar")
    assert links(shown) == {"Öppna översättningen (Engelska)": edit(english_of(page))}


@pytest.mark.parametrize("view", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_a_page_without_translation_leads_to_ordering_one_who_may(page, moderator, view):
    new = factories.StandardPageFactory(title="Ny")
    order = reverse("wagtail_localize:submit_page_translation", args=[new.pk])

    assert links(panel(moderator, view, new)) == {"Beställ översättning (Engelska)": order}
    group = Group.objects.get(name=roles.EDITORS)
    group.permissions.remove(roles.get_permission("wagtail_localize", "submit_translation"))
    assert links(panel(status_records.browser(roles.EDITORS), view, new)) == {}


def test_the_english_listing_tells_it_too_with_the_way_back(page, moderator):
    shown = panel(moderator, "wagtailadmin_explore", english_of(page))

    assert html.text(shown) == "Publicerad 2 av 2 texter Öppna den svenska sidan"
    assert links(shown) == {"Öppna den svenska sidan": edit(page)}


def test_a_page_that_is_being_made_has_no_translations_yet(page, moderator):
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", page.pk])

    assert html.get_page(moderator, address).select_one(".translation-panel") is None


def publish(client, page, **changes):
    form = form_data(client.get(edit(page))) | EMPTY_STREAMS | changes | {"action-publish": "1"}
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = client.post(edit(page), form, follow=True)
    return [html.text(message) for message in html.parse(response).select(".messages li")]


def test_after_publishing_it_is_said_that_the_translators_see_what_changed(page, moderator):
    messages = publish(moderator, page, lead="Ring oss.")

    assert len(messages) == 2
    assert (
        "Översättarna får se vad du har ändrat. Det som är publicerat på andra språk står kvar som det "
        "är tills de har översatt det."
    ) in messages
    assert english_of(page).specific.lead == "Write to us."


def test_nothing_is_said_of_translations_that_there_are_not(page, moderator):
    new = factories.StandardPageFactory(title="Ny")

    assert len(publish(moderator, new, lead="Ring oss.")) == 1


def test_the_home_of_the_admin_counts_the_pages_by_status(page, moderator):
    status_records.set_status(page, TranslationStage.NEEDS_UPDATE, words_left=12)

    overview = html.get_page(moderator, reverse("wagtailadmin_home")).select_one(
        "#panel-translation-overview-section, [id*=translation-overview]"
    )

    report = reverse("wagtail_localize:translations_report")
    assert links(overview)["Behöver uppdateras: 1"] == f"{report}?state=needs-update"
    assert "12 ord återstår" in html.text(overview)


def test_who_has_no_rights_to_pages_is_told_nothing(page):
    nobody = status_records.browser()
    nobody.user.user_permissions.add(roles.get_permission("wagtailadmin", "access_admin"))

    shown = html.get_page(nobody, reverse("wagtailadmin_home"))

    assert not shown.select(".translation-overview")


def test_the_header_offers_to_order_and_to_compare_to_who_may(page, moderator):
    new = factories.StandardPageFactory(title="Ny")

    def offered(client, page):
        shown = html.get_page(client, reverse("wagtailadmin_explore", args=[page.pk]))
        wanted = ("Beställ översättning", "Jämför med svenskan nu")
        return [html.text(a) for a in shown.select("header a") if html.text(a) in wanted]

    assert offered(moderator, new) == ["Beställ översättning"]
    assert offered(moderator, page) == ["Jämför med svenskan nu"]
    assert offered(status_records.browser(roles.EDITORS), new) == ["Beställ översättning"]
    assert offered(status_records.browser(roles.READERS), new) == []
    assert offered(status_records.browser(roles.EDITORS), page) == ["Jämför med svenskan nu"]
    assert offered(status_records.browser(roles.READERS), page) == []


def test_the_buttons_and_the_menu_item_of_the_package_are_gone(page, moderator):
    for name in ("register_page_header_buttons", "register_page_listing_more_buttons"):
        assert package.page_listing_more_buttons not in hooks.get_hooks(name)
    items = [item().label for item in hooks.get_hooks("register_reports_menu_item")]

    assert [str(label) for label in items].count("Översättningar") == 1
