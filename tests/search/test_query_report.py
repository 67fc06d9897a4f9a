"""The report shows editors what visitors search for: how often, and what had no hits."""

import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from search import query_log
from tests import factories, html
from tests.admin_forms import form_data

from .editorial_forms import log_in_editor
from .visitors import recorded_searches, search

pytestmark = pytest.mark.each_database

REPORT = reverse("search_searches")


@pytest.fixture
def browser(home):
    factories.PostPageFactory(title="Krav på handskar")
    return log_in_editor()


def report_rows(browser, **query):
    """Return text, language, searches and hits of each row of the report."""
    page = html.parse(browser.get(REPORT, query))
    texts = []
    for row in page.select("table.listing tbody tr"):
        text, language, searches, hits = row.select("td")
        texts.append(
            (html.text(text), html.text(language), html.text(searches), html.text(hits).split()[0])
        )
    return texts


def test_it_shows_how_often_and_how_many_hits_the_most_frequent_first(browser):
    search("Handskar?", 2)
    search("  HANDSKAR", 2)
    search("gasmask", 3)
    search("gloves", 5, "/en/search/")

    assert report_rows(browser) == [
        ("gloves", "Engelska", "5", "0"),
        ("handskar", "Svenska", "4", "1"),
        ("gasmask", "Svenska", "3", "0"),
    ]


def test_it_is_narrowed_down_and_ordered(browser, at):
    at(2026, 2)
    search("gammalt", 9)
    query_log.flush_query_log()
    at(2026, 4)
    search("handskar", 4)
    search("gloves", 5, "/en/search/")
    texts = [text for text, *_others in report_rows(browser)]

    assert texts == ["gammalt", "gloves", "handskar"]
    assert [row[0] for row in report_rows(browser, period="1")] == ["gloves", "handskar"]
    assert [row[0] for row in report_rows(browser, period="3")] == texts
    assert [row[0] for row in report_rows(browser, language="sv")] == ["gammalt", "handskar"]
    assert [row[0] for row in report_rows(browser, hits="none")] == ["gammalt", "gloves"]
    assert [row[0] for row in report_rows(browser, hits="some")] == ["handskar"]
    assert [row[0] for row in report_rows(browser, ordering="total")] == texts[::-1]
    assert [row[0] for row in report_rows(browser, ordering="text", language="sv", period="1")] == [
        "handskar"
    ]


def test_numbers_of_months_are_added_and_the_hits_are_those_of_the_last(browser, at):
    at(2026, 3)
    search("corona", 3)
    query_log.flush_query_log()
    factories.PostPageFactory(title="Corona")
    at(2026, 4)
    search("corona", 2)

    assert report_rows(browser) == [("corona", "Svenska", "5", "1")]
    assert report_rows(browser, period="1") == []


def test_a_text_that_few_have_searched_for_is_not_shown(browser):
    search("anna andersson borås", 2)
    assert report_rows(browser) == []

    search("anna andersson borås")
    assert report_rows(browser) == [("anna andersson borås", "Svenska", "3", "0")]


def test_the_report_costs_as_many_queries_for_fifty_rows_as_for_one(browser):
    search("handskar", 3)
    report_rows(browser)
    with CaptureQueriesContext(connection) as one:
        report_rows(browser)
    for number in range(49):
        search(f"ord{number}", 3)
    query_log.flush_query_log()
    with CaptureQueriesContext(connection) as many:
        assert len(report_rows(browser)) == 50
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
    assert "Krav på handskar" in html.text(html.get_page(browser, link["href"]))

    assert recorded_searches() == {"handskar": 3}
