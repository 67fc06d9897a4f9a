"""What visitors search for is counted without anything of who they are, and told to editors."""

import datetime
import io

import openpyxl
import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from search import tally
from search.models import SearchedQuery
from tests import factories, html
from tests.admin_forms import form_data

from .editing import editor

REPORT = reverse("search_searches")


@pytest.fixture
def browser(home):
    factories.PostPageFactory(title="Krav på handskar")
    return editor()


@pytest.fixture
def at(monkeypatch):
    """Return a function that sets the clock to a day's noon, or moments after it."""

    def at(year, month, day=1, **later):
        moment = datetime.datetime(year, month, day, 12, tzinfo=datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment + datetime.timedelta(**later))

    return at


def search(text, times=1, address="/sok/", headers=None, **chosen):
    for _ in range(times):
        Client().get(address, {"q": text, **chosen}, headers=headers)


def rows(browser, **query):
    """Return text, language, searches and hits of each row of the report."""
    page = html.parse(browser.get(REPORT, query))
    found = []
    for row in page.select("table.listing tbody tr"):
        text, language, searches, hits = row.select("td")
        found.append(
            (html.text(text), html.text(language), html.text(searches), html.text(hits).split()[0])
        )
    return found


def counted():
    """Return how often each text was searched for, by what is in the database."""
    tally.write()
    return dict(SearchedQuery.objects.values_list("text", "searches"))


def test_it_tells_how_often_and_how_many_hits_the_most_frequent_first(browser):
    search("Handskar?", 2)
    search("  HANDSKAR", 2)
    search("gasmask", 3)
    search("gloves", 5, "/en/search/")

    assert rows(browser) == [
        ("gloves", "Engelska", "5", "0"),
        ("handskar", "Svenska", "4", "1"),
        ("gasmask", "Svenska", "3", "0"),
    ]


def test_it_is_narrowed_down_and_ordered(browser, at):
    at(2026, 2)
    search("gammalt", 9)
    tally.write()
    at(2026, 4)
    search("handskar", 4)
    search("gloves", 5, "/en/search/")
    texts = [text for text, *_others in rows(browser)]

    assert texts == ["gammalt", "gloves", "handskar"]
    assert [row[0] for row in rows(browser, period="1")] == ["gloves", "handskar"]
    assert [row[0] for row in rows(browser, period="3")] == texts
    assert [row[0] for row in rows(browser, language="sv")] == ["gammalt", "handskar"]
    assert [row[0] for row in rows(browser, hits="none")] == ["gammalt", "gloves"]
    assert [row[0] for row in rows(browser, hits="some")] == ["handskar"]
    assert [row[0] for row in rows(browser, ordering="total")] == texts[::-1]
    assert [row[0] for row in rows(browser, ordering="text", language="sv", period="1")] == [
        "handskar"
    ]


def test_numbers_of_months_are_added_and_the_hits_are_those_of_the_last(browser, at):
    at(2026, 3)
    search("corona", 3)
    tally.write()
    factories.PostPageFactory(title="Corona")
    at(2026, 4)
    search("corona", 2)

    assert rows(browser) == [("corona", "Svenska", "5", "1")]
    assert rows(browser, period="1") == []


def test_a_text_that_few_have_searched_for_is_not_told(browser):
    search("anna andersson borås", 2)
    assert rows(browser) == []

    search("anna andersson borås")
    assert rows(browser) == [("anna andersson borås", "Svenska", "3", "0")]


def test_with_the_month_goes_what_few_have_searched_for(browser, at):
    at(2026, 3, 31)
    search("sällan", 2)
    search("ofta", 3)
    assert counted() == {"sällan": 2, "ofta": 3}

    call_command("search_forget")
    assert counted() == {"sällan": 2, "ofta": 3}

    at(2026, 4, 1)
    call_command("search_forget")
    assert counted() == {"ofta": 3}


def test_nothing_is_kept_longer_than_thirteen_months(browser, at):
    at(2025, 3, 31)
    search("handskar", 5)
    tally.write()

    at(2026, 3, 31)
    call_command("worker", "--once")
    assert counted() == {"handskar": 5}

    at(2026, 4, 1)
    call_command("worker", "--once")
    assert counted() == {}


@pytest.mark.parametrize(
    "text",
    [
        *("anna@example.org", "skriv till anna.andersson@region.se nu", "@anna"),
        *("19850709-9805", "850709-9805", "8507099805", "19850709 9805", "850709+9805 journal"),
        *("070-123 45 67", "+46 70 123 45 67", "08/123 456 7", "(031) 12 34 56 7", "0701234567"),
        "en hel mening om någon som inte kan vara vad många andra skriver i sökrutan",
    ],
)
def test_a_text_that_may_be_about_a_person_is_not_kept(browser, text):
    search(text, 3)

    assert counted() == {}
    assert rows(browser) == []


@pytest.mark.parametrize("text", ["iso 14001", "agenda 2030", "avtal 2026-04", "covid-19"])
def test_other_numbers_are_kept(browser, text):
    search(text)

    assert list(counted()) == [text]


def test_nothing_is_kept_but_language_text_month_and_numbers(browser):
    search("handskar")
    tally.write()

    assert SearchedQuery.objects.values().get() == {
        "month": timezone.localdate().replace(day=1),
        "language": "sv",
        "text": "handskar",
        "searches": 1,
        "hits": 1,
    }


def test_only_a_new_question_of_a_visitor_is_counted(browser):
    search("krav", page="1")
    search("krav", page="2")
    search("krav", order="newest")
    search("krav", year="2017")
    search("krav", language="sv")
    for address in ("/sok/json/", "/sok/atom/", "/sok/ord/"):
        search("krav", address=address)
    search("krav", headers={"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"})
    search("krav", headers={"Sec-Purpose": "prefetch;prerender"})
    Client().head("/sok/?q=krav")
    search("")
    search("!?")

    assert counted() == {"krav": 1}


def test_a_visitor_is_given_no_cookie_and_waits_for_nothing(client, browser):
    html.show(client, "/sok/?q=krav")
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/sok/?q=krav")

    assert response.cookies == {}
    assert [query["sql"] for query in queries if "searchedquery" in query["sql"]] == []


def test_what_waits_is_written_after_a_minute_in_one_statement(client, browser, at):
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
    assert counted() == {"krav": 2, "handskar": 1}


def test_much_is_written_before_the_minute_is_over(browser, at):
    at(2026, 4)
    search("krav", 3)
    for number in range(tally.MOST_WAITING - 1):
        tally.count(f"ord{number}", 0)

    search("krav")

    assert SearchedQuery.objects.count() == tally.MOST_WAITING
    assert SearchedQuery.objects.get(text="krav").searches == 4


def test_a_database_that_fails_costs_the_numbers_and_no_visitor(client, browser, at, caplog):
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
    assert counted() == {}


def test_the_report_costs_as_many_queries_for_fifty_rows_as_for_one(browser):
    search("handskar", 3)
    rows(browser)
    with CaptureQueriesContext(connection) as one:
        rows(browser)
    for number in range(49):
        search(f"ord{number}", 3)
    tally.write()
    with CaptureQueriesContext(connection) as many:
        assert len(rows(browser)) == 50
    assert len(many) == len(one)


def test_it_is_a_spreadsheet_too_with_the_same_rows(browser):
    search("=1+1 handskar", 3)
    search("gloves", 4, "/en/search/")

    response = browser.get(REPORT, {"export": "csv", "language": "sv"})
    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines == [
        "Sökt efter,Språk,Sökningar,Träffar vid senaste sökningen",
        "1 1 handskar,sv,3,1",
    ]

    response = browser.get(REPORT, {"export": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert [row[:2] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        ("gloves", "en"), ("1 1 handskar", "sv")
    ]  # fmt: skip


def test_numbers_are_drawn_too_as_a_share_of_the_greatest(browser):
    search("handskar", 8)
    search("gasmask", 4)

    bars = html.parse(browser.get(REPORT)).select(".searches__bar")

    assert [bar["style"] for bar in bars] == ["inline-size: 100%", "inline-size: 50%"]
    assert all(bar["aria-hidden"] == "true" for bar in bars)


def test_what_found_nothing_leads_to_a_synonym_already_begun(browser):
    search("handskar", 3)
    search("gloves & masks", 4, "/en/search/")

    [link] = html.parse(browser.get(REPORT)).select("tbody a[href*='synonym']")
    form = form_data(browser.get(link["href"]))

    assert html.text(link) == "Skapa synonym för ”gloves masks”"
    assert (form["language"], form["text"]) == (["en"], ["gloves masks"])


def test_a_text_leads_to_its_search_which_is_not_counted(browser):
    search("handskar", 3)

    [link] = html.parse(browser.get(REPORT)).select("tbody td.title a")
    assert "Krav på handskar" in html.text(html.show(browser, link["href"]))

    assert counted() == {"handskar": 3}
