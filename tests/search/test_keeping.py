"""The entries follow the pages in the transaction that changes them, whatever breaks off where."""

import datetime
import itertools

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from blog.models import PostPage
from core.models import BasePage
from home.models import StandardPage
from riskareas.models import RiskArea
from search.checks import check_page_types
from search.engines import Request
from search.keeper import tree_changed
from search.models import Posting, SearchEntry
from tests import factories, hidden
from tests.search.truth import differences


class Crash(Exception):
    """What breaks a change off."""


@pytest.fixture
def pages(home):
    """A post about an area with its English page, a draft, and a page with one below it."""
    area = factories.RiskAreaFactory(code="livsmedel", name_sv="Livsmedel", name_en="Food")
    post = factories.PostPageFactory(title="Krav på läkemedel", slug="krav", risk_areas=[area])
    factories.translate(post, title="Demands on pharmaceuticals", excerpt="Something happened.")
    factories.PostPageFactory(title="Utkast", slug="utkast", live=False)
    folder = factories.StandardPageFactory(title="Mapp", slug="mapp")
    factories.StandardPageFactory(title="Under mappen", slug="under", parent=folder)
    factories.StandardPageFactory(title="Annan mapp", slug="annan")
    assert differences() == []


def post(slug="krav"):
    return PostPage.objects.get(slug=slug, locale__language_code="sv")


def page(slug):
    return StandardPage.objects.get(slug=slug)


def publish_draft():
    post("utkast").get_latest_revision().publish()


def publish_edit():
    edited = post()
    edited.title, edited.excerpt = "Mutor", "Om gåvor."
    edited.risk_areas = []
    edited.save_revision().publish()


def save_draft_only():
    edited = post()
    edited.title = edited.excerpt = "Hemligt utkast"
    edited.save_revision()


def unpublish():
    post().unpublish()


def unpublish_with_all_below():
    user = factories.UserFactory(is_superuser=True)
    UnpublishPageAction(page("mapp"), include_descendants=True, user=user).execute()


def change_slug():
    folder = page("mapp")
    folder.slug = "ny-adress"
    folder.save_revision().publish()


def move():
    Page.objects.get(slug="mapp").move(Page.objects.get(slug="annan"), pos="last-child")


def move_under_a_restriction():
    hidden.restrict(page("annan"))
    move()


def delete():
    page("mapp").delete()


def delete_as_plain_page():
    Page.objects.get(slug="mapp").delete()


def restrict():
    hidden.restrict(page("mapp"))


def lift_a_restriction():
    hidden.restrict(page("mapp"))
    PageViewRestriction.objects.get().delete()


def expire():
    expiring = post()
    expiring.expire_at = timezone.now() - datetime.timedelta(hours=1)
    expiring.save()
    call_command("publish_scheduled")


def rename_a_row():
    area = RiskArea.objects.get(code="livsmedel")
    area.name_sv = area.name_en = "Mat"
    area.save()


CHANGES = [
    *(publish_draft, publish_edit, save_draft_only, unpublish, unpublish_with_all_below),
    *(change_slug, move, move_under_a_restriction, delete, delete_as_plain_page),
    *(restrict, lift_a_restriction, expire, rename_a_row),
]


LONG_CHANGES = (
    *(publish_edit, unpublish_with_all_below, move_under_a_restriction, delete_as_plain_page),
    *(lift_a_restriction, expire),
)


def seen():
    return list(SearchEntry.objects.order_by("pk").values("url_path", "title", "words"))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_entries_are_what_pages_say_after_every_change(pages, change):
    before = seen()

    change()

    assert differences() == []
    assert (before == seen()) == (change in (save_draft_only, lift_a_restriction))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            change, marks=[pytest.mark.audit] if change in LONG_CHANGES else [], id=change.__name__
        )
        for change in CHANGES
    ],
)
def test_entries_are_what_pages_say_wherever_a_change_breaks_off(pages, change):
    for step in itertools.count(1):
        if broken_off(change, step):
            break

    assert step > 3
    assert differences() == []


def broken_off(change, step):
    """Make a change that crashes before its writing statement number `step`; return whether it had fewer.

    What the change had done before the crash is kept or not as its own transactions have it.
    """
    writes = itertools.count(1)

    def crash(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE", "DELETE")) and next(writes) == step:
            raise Crash
        return execute(sql, params, many, context)

    outer = transaction.savepoint()
    try:
        with connection.execute_wrapper(crash):
            change()
    except Crash:
        transaction.set_rollback(False)  # the database has not failed: the statement never came
        assert differences() == [], step
        transaction.savepoint_rollback(outer)
        return False
    return True


def test_what_is_not_visible_is_never_in_it(home):
    visible = hidden.make_hidden(factories.PostPageFactory)

    titles = list(SearchEntry.objects.values_list("title", flat=True))
    assert [title for title in titles if "Dold" in title] == ["Dold: utgången"]
    assert visible.title in titles
    assert not SearchEntry.objects.filter(words__icontains="dold: u").exists()


def test_pages_written_past_the_base_page_are_caught_up_with(pages):
    Page.objects.filter(slug="mapp").update(live=False)
    tree_changed(Page.objects.get(slug="mapp").path)

    assert differences() == []


def test_a_rebuild_puts_everything_right_and_what_is_in_memory_too(pages, engine):
    before = engine.search(Request()).total
    SearchEntry.objects.filter(title="Mapp").update(analyzer="0-old", title="Gammalt")
    Posting.objects.filter(entry__title="Gammalt").update(weight=1)
    SearchEntry.objects.filter(title="Annan mapp").delete()
    Page.objects.filter(slug="under").update(live=False)

    call_command("search_rebuild")

    assert differences() == []
    assert engine.search(Request()).total == before - 1


def test_a_page_type_that_does_not_say_how_it_is_found_is_an_error():
    said = PostPage.findable
    PostPage.findable = BasePage.findable
    try:
        errors = check_page_types(None)
    finally:
        PostPage.findable = said

    assert [(error.id, error.obj) for error in errors] == [("search.E001", PostPage)]
    assert check_page_types(None) == []
