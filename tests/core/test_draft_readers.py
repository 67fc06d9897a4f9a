"""Readers of unpublished pages find every page they may view, read its draft, and change nothing."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from setup import roles
from tests import factories
from tests.admin_forms import form_data

DRAFT = "Hemligt utkast"


@pytest.fixture
def group(home):
    roles.ensure_roles()
    return Group.objects.get(name=roles.READERS)


@pytest.fixture
def reader(client, group):
    user = factories.UserFactory()
    user.groups.add(group)
    client.force_login(user)
    return client


@pytest.fixture
def draft(home):
    return factories.StandardPageFactory(title=DRAFT, live=False)


def listed_titles(client, page=None):
    """Return the titles that the explorer lists under a page."""
    view, arguments = ("explore", [page.pk]) if page else ("explore_root", [])
    address = reverse(f"wagtailadmin_{view}", args=arguments)
    listing = BeautifulSoup(client.get(address, follow=True).content, "html.parser")
    return [title.get_text(strip=True) for title in listing.select("table.listing .title-wrapper")]


def test_the_menu_leads_readers_to_the_explorer(reader):
    menu = reader.get(reverse("wagtailadmin_home")).content.decode()

    assert menu.count('"readers-explorer"') == 1
    assert '"explorer"' not in menu


def test_the_menu_of_those_who_edit_has_the_explorer_once(client, group):
    editor = factories.UserFactory()
    editor.groups.add(group, Group.objects.get(name=roles.EDITORS))
    client.force_login(editor)

    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    assert menu.count('"explorer"') == 1
    assert '"readers-explorer"' not in menu


def test_the_menu_of_those_without_rights_to_pages_has_none(client, group):
    user = factories.UserFactory()
    user.user_permissions.add(roles.get_permission("wagtailadmin", "access_admin"))
    client.force_login(user)

    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    assert '"readers-explorer"' not in menu
    assert '"explorer"' not in menu


def test_readers_find_drafts_but_are_offered_no_change(reader, home, draft):
    assert DRAFT in listed_titles(reader, home)

    listing = reader.get(reverse("wagtailadmin_explore", args=[home.pk])).content.decode()
    assert reverse("wagtailadmin_pages:view_draft", args=[draft.pk]) in listing
    for view in ("edit", "delete", "move", "copy", "unpublish", "add_subpage"):
        assert reverse(f"wagtailadmin_pages:{view}", args=[draft.pk]) not in listing


def test_the_draft_of_a_live_page_is_shown_as_it_will_be(reader, home):
    page = factories.StandardPageFactory(title="Publicerad")
    page.title = DRAFT
    page.save_revision()

    response = reader.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert BeautifulSoup(response.content, "html.parser").h1.get_text(strip=True) == DRAFT


def test_a_right_to_one_part_of_the_tree_opens_no_other(client, home, draft):
    part = factories.StandardPageFactory(title="Delen")
    inside = factories.StandardPageFactory(title="Inuti", parent=part, live=False)
    group = Group.objects.create(name="Läsare av delen")
    group.permissions.add(roles.get_permission("wagtailadmin", "access_admin"))
    GroupPagePermission.objects.create(
        group=group, page=part, permission=roles.get_permission("wagtailcore", "view_page")
    )
    user = factories.UserFactory()
    user.groups.add(group)
    client.force_login(user)

    assert listed_titles(client) == ["Inuti"]
    allowed = client.get(reverse("wagtailadmin_pages:view_draft", args=[inside.pk]))
    assert allowed.status_code == 200
    refused = client.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk]))
    assert refused.url == reverse("wagtailadmin_home")


def test_saving_the_group_in_the_admin_keeps_the_right(client, group, draft):
    client.force_login(factories.UserFactory(is_superuser=True))
    address = reverse("wagtailusers_groups:edit", args=[group.pk])
    data = form_data(client.get(address))

    client.post(address, data | {"name": "Läsare"})

    group.refresh_from_db()
    assert group.name == "Läsare"
    assert [right.permission.codename for right in group.page_permissions.all()] == ["view_page"]


def test_readers_of_the_admin_api_see_the_pages_too(reader, home, draft):
    listing = reader.get(reverse("wagtailadmin_api:pages:listing"), {"child_of": home.pk}).json()

    assert DRAFT in [item["admin_display_title"] for item in listing["items"]]


def test_the_draft_of_a_page_that_is_not_there_is_not_found(reader):
    address = reverse("wagtailadmin_pages:view_draft", args=[Page.objects.count() + 1000])

    assert reader.get(address).status_code == 404
