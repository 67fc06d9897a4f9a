"""Listeners keep the entries equal to the pages, in the transaction that changes them."""

import itertools

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from blog.models import PostPage
from core.models import BasePage
from search.checks import check_search_documents
from search.engines import SearchRequest
from search.indexing.indexer import index_pages
from search.indexing.listeners import index_subtree
from search.models import Posting, SearchEntry
from tests import factories, hidden_pages
from tests.search import page_changes
from tests.search.index_differences import differences
from tests.search.page_changes import CHANGES

pytestmark = pytest.mark.each_database


class Crash(Exception):
    """What breaks a change off."""


LONG_CHANGES = (
    *(
        page_changes.publish_edit,
        page_changes.unpublish_with_all_below,
        page_changes.move_under_a_restriction,
    ),
    *(page_changes.delete_as_plain_page, page_changes.lift_a_restriction, page_changes.expire),
)


def entry_values():
    return list(SearchEntry.objects.order_by("pk").values("url_path", "title", "words"))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_entries_are_what_pages_say_after_every_change(pages, change):
    before = entry_values()

    change()

    assert differences() == []
    assert (before == entry_values()) == (
        change in (page_changes.save_draft_only, page_changes.lift_a_restriction)
    )


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
        if is_complete_after_crash(change, step):
            break

    assert step > 3
    assert differences() == []


def is_complete_after_crash(change, step):
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


@pytest.mark.parametrize(
    "change", [page_changes.publish_edit, page_changes.unpublish, page_changes.delete]
)
def test_who_writes_waits_for_others_before_a_word_is_locked(pages, change):
    with CaptureQueriesContext(connection) as captured:
        change()

    writes = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE"))]
    positions = {
        table: next(position for position, sql in enumerate(writes) if f'"{table}"' in sql)
        for table in ("core_contentversion", "search_vocabularyword", "search_documentfrequency")
    }
    assert min(positions, key=positions.get) == "core_contentversion"


def test_what_is_not_visible_is_never_in_it(home):
    visible = hidden_pages.make_hidden_pages(factories.PostPageFactory)

    titles = list(SearchEntry.objects.values_list("title", flat=True))
    assert [title for title in titles if "Dold" in title] == ["Dold: utgången"]
    assert visible.title in titles
    assert not SearchEntry.objects.filter(words__icontains="dold: u").exists()


def test_pages_written_past_the_base_page_are_caught_up_with(pages):
    Page.objects.filter(slug="mapp").update(live=False)
    index_subtree(Page.objects.get(slug="mapp").path)

    assert differences() == []


def test_a_rebuild_puts_everything_right_and_what_is_in_memory_too(pages, engine):
    before = engine.search(SearchRequest()).total
    SearchEntry.objects.filter(title="Mapp").update(analyzer="0-old", title="Gammalt")
    Posting.objects.filter(entry__title="Gammalt").update(weight=1)
    SearchEntry.objects.filter(title="Annan mapp").delete()
    Page.objects.filter(slug="under").update(live=False)

    call_command("search_rebuild")

    assert differences() == []
    assert engine.search(SearchRequest()).total == before - 1


def test_many_pages_are_written_with_as_many_questions_as_one(home, django_assert_num_queries):
    for _number in range(3):
        factories.PostPageFactory(risk_areas=[factories.RiskAreaFactory()])
    with CaptureQueriesContext(connection) as one:
        index_pages(list(PostPage.objects.all()[:1]))

    with django_assert_num_queries(len(one)):
        index_pages(list(PostPage.objects.all()))


def test_a_page_type_without_a_search_document_is_an_error():
    search_document = PostPage.search_document
    PostPage.search_document = BasePage.search_document
    try:
        errors = check_search_documents(None)
    finally:
        PostPage.search_document = search_document

    assert [(error.id, error.obj) for error in errors] == [("search.E001", PostPage)]
    assert check_search_documents(None) == []
