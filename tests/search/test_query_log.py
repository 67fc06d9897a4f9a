"""The query log counts what visitors search for, and keeps nothing about who they are."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from search import query_log
from search.models import SearchedQuery
from tests import factories, html

from .editorial_forms import log_in_editor
from .visitors import recorded_searches, search

pytestmark = pytest.mark.each_database


@pytest.fixture(autouse=True)
def _gloves(home):
    factories.PostPageFactory(title="Krav på handskar")


def test_with_the_month_goes_what_few_have_searched_for(at):
    at(2026, 3, 31)
    search("sällan", 2)
    search("ofta", 3)
    assert recorded_searches() == {"sällan": 2, "ofta": 3}

    call_command("search_forget")
    assert recorded_searches() == {"sällan": 2, "ofta": 3}

    at(2026, 4, 1)
    call_command("search_forget")
    assert recorded_searches() == {"ofta": 3}


def test_nothing_is_kept_longer_than_thirteen_months(at):
    at(2025, 3, 31)
    search("handskar", 5)
    query_log.flush_query_log()

    at(2026, 3, 31)
    call_command("worker", "--once")
    assert recorded_searches() == {"handskar": 5}

    at(2026, 4, 1)
    call_command("worker", "--once")
    assert recorded_searches() == {}


@pytest.mark.parametrize(
    "text",
    [
        *("anna@example.org", "skriv till anna.andersson@region.se nu", "@anna"),
        *("19850709-9805", "850709-9805", "8507099805", "19850709 9805", "850709+9805 journal"),
        *("070-123 45 67", "+46 70 123 45 67", "08/123 456 7", "(031) 12 34 56 7", "0701234567"),
        "en hel mening om någon som inte kan vara vad många andra skriver i sökrutan",
    ],
)
def test_a_text_that_may_be_about_a_person_is_not_kept(text):
    search(text, 3)

    assert recorded_searches() == {}


@pytest.mark.parametrize("text", ["iso 14001", "agenda 2030", "avtal 2026-04", "covid-19"])
def test_other_numbers_are_kept(text):
    search(text)

    assert list(recorded_searches()) == [text]


def test_nothing_is_kept_but_language_text_month_and_numbers():
    search("handskar")
    query_log.flush_query_log()

    assert SearchedQuery.objects.values().get() == {
        "month": timezone.localdate().replace(day=1),
        "language": "sv",
        "text": "handskar",
        "searches": 1,
        "hits": 1,
    }


def test_only_a_new_question_of_a_visitor_is_counted():
    search("krav", page="1")
    search("krav", page="2")
    search("krav", order="newest")
    search("krav", year="2017")
    search("krav", language=["sv", "en"])
    for address in ("/sok/json/", "/sok/atom/", "/sok/ord/"):
        search("krav", address=address)
    search("krav", headers={"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"})
    search("krav", headers={"Sec-Purpose": "prefetch;prerender"})
    Client().head("/sok/?q=krav")
    log_in_editor().get("/sok/?q=krav")
    search("")
    search("!?")

    assert recorded_searches() == {"krav": 1}


def test_a_visitor_is_given_no_cookie_and_waits_for_nothing(client):
    html.get_page(client, "/sok/?q=krav")
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/sok/?q=krav")

    assert response.cookies == {}
    assert [query["sql"] for query in queries if "searchedquery" in query["sql"]] == []


def test_what_waits_is_written_after_a_minute_in_one_statement(client, at):
    at(2026, 4)
    search("krav", 2)
    search("handskar")
    at(2026, 4, seconds=59)
    client.get("/healthz/live")
    assert not SearchedQuery.objects.exists()

    at(2026, 4, seconds=60)
    with CaptureQueriesContext(connection) as queries:
        client.get("/healthz/live")

    assert len(queries) == 1
    assert recorded_searches() == {"krav": 2, "handskar": 1}


def test_much_is_written_before_the_minute_is_over(at):
    at(2026, 4)
    search("krav", 3)
    for number in range(query_log.MAX_PENDING - 1):
        query_log.record_search(f"ord{number}", 0)

    search("krav")

    assert SearchedQuery.objects.count() == query_log.MAX_PENDING
    assert SearchedQuery.objects.get(text="krav").searches == 4


def test_a_database_that_fails_costs_the_numbers_and_no_visitor(client, at, caplog):
    def fail(execute, sql, *arguments):
        if "searchedquery" in sql:
            raise DatabaseError("disk full")
        return execute(sql, *arguments)

    at(2026, 4)
    search("krav")
    at(2026, 4, minutes=2)
    with connection.execute_wrapper(fail):
        assert client.get("/sok/?q=handskar").status_code == 200

    assert [record.getMessage() for record in caplog.records if record.name == "search"] == [
        "What was searched for could not be counted: disk full"
    ]
    assert recorded_searches() == {}
