"""A listing of pages tells how far each has come in English, at the cost of a few queries in all."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail import hooks

from setup import roles
from tests import factories, html
from translation.models import TranslationStage
from translation.services import permissions

from . import status_records


@pytest.fixture
def parent(home):
    factories.translate(home)
    roles.ensure_roles()
    return factories.StandardPageFactory(title="Om oss")


def listing(page):
    return reverse("wagtailadmin_explore", args=[page.pk])


def cells(client, parent):
    """Return {title: the cell of its status in English} of the pages that are listed."""
    page = html.get_page(client, listing(parent))
    headings = [html.text(heading) for heading in page.select("table.listing thead tr > *")]
    column = headings.index("Engelska")
    return {
        html.text(row.select_one(".title-wrapper")): row.find_all("td", recursive=False)[column]
        for row in page.select("table.listing tbody tr")
    }


def link(cell):
    return cell.a and (html.text(cell.a), cell.a["href"])


def order(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_page_leads_to_its_translation_or_to_ordering_one(parent):
    begun = factories.StandardPageFactory(title="Påbörjad", parent=parent)
    new = factories.StandardPageFactory(title="Ny", parent=parent)
    english = factories.translate(begun, title="Begun")
    status_records.set_status(begun, TranslationStage.NEEDS_UPDATE, target=english)

    shown = cells(status_records.browser(roles.MODERATORS), parent)

    assert link(shown["Påbörjad"]) == ("Påbörjad Behöver uppdateras: 3 texter", edit(english))
    assert html.text(shown["Ny"]).startswith("Ej påbörjad Beställ")
    assert link(shown["Ny"]) == ("Beställ översättning av Ny (Engelska)", order(new))


def test_who_may_not_go_there_reads_the_status_only(parent):
    begun = factories.StandardPageFactory(title="Påbörjad", parent=parent)
    factories.StandardPageFactory(title="Ny", parent=parent)
    status_records.set_status(begun, TranslationStage.READY, target=factories.translate(begun))

    group = Group.objects.get(name=roles.EDITORS)
    group.permissions.remove(roles.get_permission("wagtail_localize", "submit_translation"))

    shown = cells(status_records.browser(roles.EDITORS), parent)

    assert [html.text(shown[title]) for title in ("Påbörjad", "Ny")] == [
        "Påbörjad Klar", "Ej påbörjad",
    ]  # fmt: skip
    assert [link(cell) for cell in shown.values()] == [None, None]


def test_an_english_page_has_the_same_status(parent):
    begun = factories.StandardPageFactory(title="Påbörjad", parent=parent)
    english = factories.translate(begun, title="Begun")
    status_records.set_status(begun, TranslationStage.IN_PROGRESS, target=english)

    shown = cells(status_records.browser(roles.TRANSLATORS), english.get_parent())

    assert link(shown["Begun"]) == ("Begun 25 %", edit(english))


def test_who_translates_into_english_may_order_what_will_lie_there(parent):
    new = factories.StandardPageFactory(title="Ny", parent=parent)
    group = roles.ensure_admin_group("Beställare")
    home = parent.get_parent()
    english = home.get_translation(status_records.english())
    for page, action in ((home, "view"), (english, "change")):
        roles.GroupPagePermission.objects.create(
            group=group, page=page, permission=roles.get_permission("wagtailcore", f"{action}_page")
        )
    client = status_records.browser("Beställare")
    assert link(cells(client, parent)["Ny"]) is None

    group.permissions.add(roles.get_permission(*permissions.SUBMIT.split(".")))

    assert link(cells(client, parent)["Ny"])[1] == order(new)


def test_fifty_pages_cost_no_more_than_ten_and_five_more_in_all_than_without(parent, monkeypatch):
    client = status_records.browser(roles.MODERATORS)
    pages = [factories.StandardPageFactory(parent=parent) for _ in range(10)]
    html.get_page(client, listing(parent))
    few = html.count_queries(client, listing(parent))
    pages += [factories.StandardPageFactory(parent=parent) for _ in range(40)]
    factories.translate(pages[20])

    assert len(cells(client, parent)) == 50
    cost = html.count_queries(client, listing(parent))
    assert cost == few

    for name in ("construct_page_listing_columns", "register_page_header_buttons"):
        monkeypatch.setitem(hooks._hooks, name, [])
    the_side_panels_own = 1
    assert cost <= html.count_queries(client, listing(parent)) - the_side_panels_own + 5
