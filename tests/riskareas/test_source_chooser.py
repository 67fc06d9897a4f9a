"""The chooser of sources finds one by any of its words and shows what tells two of them apart."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests import factories, html

pytestmark = pytest.mark.each_database

DAY = datetime.date(2018, 12, 3)
MALAYSIA = ["Besök i Malaysia", "Swedwatch", ""]
REPORT = ["Årets rapport", "Kansliet", "3 december 2018"]


@pytest.fixture
def search_sources(home, admin_client):
    """Return a function that lists what the chooser shows for a search, cell by cell."""
    factories.SourceFactory(
        title_sv="Besök i Malaysia", publisher="Swedwatch", date=None, read_on=DAY
    )
    factories.SourceFactory(title_sv="Årets rapport", publisher="Kansliet", date=DAY)

    def search_sources(search):
        address = reverse("wagtailsnippetchoosers_riskareas_source:choose_results")
        rows = html.parse(admin_client.get(address, {"q": search})).select("tbody tr")
        return [[html.text(cell) for cell in row.select("td")] for row in rows]

    return search_sources


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("", [MALAYSIA, REPORT]),
        ("malay", [MALAYSIA]),
        ("rapport kansliet", [REPORT]),
        ("rapport swedwatch", []),
    ],
)
def test_a_source_is_found_by_all_words_of_a_search(search_sources, search, expected):
    assert sorted(search_sources(search)) == sorted(expected)


def test_the_chooser_asks_for_a_search(home, admin_client):
    response = admin_client.get(reverse("wagtailsnippetchoosers_riskareas_source:choose"))

    soup = BeautifulSoup(response.json()["html"], "html.parser")
    assert html.text(soup.find("label", attrs={"for": "id_q"})) == "Sök efter en källa"
