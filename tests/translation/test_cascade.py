"""What is done to a Swedish page reaches its English page: whoever does it, one by one or in bulk."""

import datetime
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import BaseViewRestriction, Page, PageLogEntry, PageViewRestriction
from wagtail_localize.models import Translation

from setup import roles
from tests import factories, hidden_pages
from translation.models import TranslationStage, TranslationStatus

from . import translations

pytestmark = pytest.mark.each_database


@pytest.fixture
def page(home):
    translations.published(home)
    return translations.contact_page()


@pytest.fixture
def english(page):
    return translations.published(page, translations.ENGLISH)


@pytest.fixture
def other(home):
    """A Swedish page that others can be moved to, translated too."""
    other = factories.StandardPageFactory(title="Om oss")
    translations.published(other, {"Om oss": "About us"})
    return other


@pytest.fixture
def editor(english, client):
    """An editor, who has no right to any English page, logged in."""
    roles.ensure_roles()
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name=roles.EDITORS))
    client.force_login(user)
    return user


def bulk(client, action, page, **form):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?{urlencode({'id': page.pk})}", form)


def single(client, action, page, *more):
    return client.post(reverse(f"wagtailadmin_pages:{action}", args=[page.pk, *more]))


def live_in_english():
    return Page.objects.filter(locale=translations.english(), live=True)


@pytest.mark.parametrize("how", [single, bulk])
def test_unpublishing(page, english, editor, client, how):
    how(client, "unpublish", page)

    assert not translations.english_page(page).live
    assert translations.status_of(page).state == TranslationStage.READY
    assert client.get(english.url).status_code == 404
    entry = PageLogEntry.objects.filter(page=english.pk, action="wagtail.unpublish").get()
    assert entry.user == editor


def test_unpublishing_with_the_pages_below(page, english, editor, client):
    below = factories.StandardPageFactory(title="Under", parent=page)
    translations.published(below)

    client.post(
        reverse("wagtailadmin_pages:unpublish", args=[page.pk]), {"include_descendants": "on"}
    )

    assert not translations.english_page(below).live
    assert translations.status_of(below).state == TranslationStage.READY


def test_the_end_of_a_page_s_time(page, english):
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()

    call_command("publish_scheduled")

    assert not translations.english_page(page).live


@pytest.mark.parametrize("how", [single, bulk])
def test_deleting(page, english, editor, client, how):
    editor.groups.add(Group.objects.get(name=roles.MODERATORS))

    how(client, "delete", page)

    assert not Page.objects.filter(translation_key=page.translation_key).exists()
    assert not TranslationStatus.objects.filter(page=page.pk).exists()
    assert not Translation.objects.filter(source__object_id=page.translation_key).exists()


def test_deleting_takes_the_english_pages_below_along_wherever_they_lie(page, english, other):
    below = factories.StandardPageFactory(title="Under", parent=page)
    translations.published(below)
    translations.english_page(below).move(translations.english_page(other), pos="last-child")

    Page.objects.get(pk=page.pk).delete()

    assert not Page.objects.filter(translation_key=below.translation_key).exists()
    assert translations.english_page(other).live


@pytest.mark.parametrize("how", ["one", "bulk"])
def test_moving(page, english, other, editor, client, how):
    if how == "one":
        single(client, "move_confirm", page, other.pk)
    else:
        bulk(client, "move", page, chooser=other.pk)

    assert Page.objects.get(pk=page.pk).get_parent().pk == other.pk
    moved = translations.english_page(page)
    assert moved.get_parent().pk == translations.english_page(other).pk
    assert (moved.live, moved.url_path.split("/")[-3:]) == (True, ["about-us", "contact", ""])
    assert not any(Page.find_problems())


def test_moving_under_a_page_that_is_not_translated_begins_its_translation(page, english, editor):
    untranslated = factories.StandardPageFactory(title="Ej översatt")

    page.move(untranslated, pos="last-child")

    parent = untranslated.get_translation(translations.english())
    assert translations.english_page(page).get_parent().pk == parent.pk
    assert not parent.live
    assert not any(Page.find_problems())


def test_moving_where_the_english_address_is_taken(page, english, other):
    factories.StandardPageFactory(
        title="Contact",
        slug="contact",
        parent=translations.english_page(other),
        locale=translations.english(),
    )

    page.move(other, pos="last-child")

    assert translations.english_page(page).slug == "contact-1"


def test_putting_pages_in_another_order(page, english, other):
    page, other = Page.objects.get(pk=page.pk), Page.objects.get(pk=other.pk)
    other.move(page, pos="left")

    titles = list(
        english.get_parent().get_children().type(type(english)).values_list("title", flat=True)
    )
    assert titles == ["About us", "Contact"]


def test_restricting_and_opening(page, english, client):
    hidden_pages.restrict(page)
    assert client.get(english.url).status_code == 302

    page.view_restrictions.all()[0].delete()
    assert client.get(english.url).status_code == 200


def test_restricting_to_groups(page, english):
    groups = [Group.objects.create(name=name) for name in ("Ett", "Två")]
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=BaseViewRestriction.GROUPS
    )
    restriction.groups.set(groups)

    assert set(english.view_restrictions.get().groups.all()) == set(groups)
    restriction.groups.remove(groups[0])
    assert set(english.view_restrictions.get().groups.all()) == {groups[1]}


def test_the_translation_of_a_restricted_page_is_restricted_from_the_first(page):
    hidden_pages.restrict(page)

    translations.published(page, translations.ENGLISH)

    assert translations.english_page(page).view_restrictions.count() == 1


def test_what_is_done_to_the_english_page_stays_there(page, english, other, editor):
    english.move(translations.english_page(other), pos="last-child")
    english.unpublish()
    english.delete()

    assert Page.objects.get(pk=page.pk).live
    assert Page.objects.get(pk=page.pk).get_parent().pk != other.pk
    assert translations.status_of(page).state == TranslationStage.NOT_STARTED


@pytest.mark.parametrize("action", ["delete", "move"])
def test_a_translation_that_somebody_has_locked_is_neither_moved_nor_deleted(
    page, english, other, editor, client, action
):
    editor.groups.add(Group.objects.get(name=roles.MODERATORS))
    english.locked, english.locked_by = True, factories.UserFactory()
    english.save()

    if action == "delete":
        response = single(client, "delete", page)
    else:
        response = single(client, "move_confirm", page, other.pk)

    assert response.url == reverse("wagtailadmin_pages:edit", args=[english.pk])
    (message,) = client.get(reverse("wagtailadmin_home")).context["messages"]
    assert "låst" in str(message)
    assert translations.english_page(page).get_parent().pk == english.get_parent().pk
    assert Page.objects.filter(pk=page.pk, path=page.path).exists()


def test_what_fails_in_english_leaves_swedish_as_it_was(page, english, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("translation.services.cascading.UnpublishPageAction", fail)
    with pytest.raises(RuntimeError):
        page.unpublish()

    assert Page.objects.get(pk=page.pk).live
    assert translations.english_page(page).live
