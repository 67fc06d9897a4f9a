"""The register of follow-ups: every facet narrows it, alone and with others, and says what it found."""

import datetime
from itertools import combinations

import pytest

from riskareas.choices import FollowUpMethod, FollowUpStatus
from tests import factories, html
from tests.benchmarks.follow_ups import make_follow_ups

pytestmark = pytest.mark.each_database

REGISTER = "/uppfoljningar/"


@pytest.fixture
def follow_ups(home):
    """Two follow-ups by title, with the value of each facet, that have only the year in common."""
    follow_ups = {}
    for title, method, status in (
        ("Den ena", FollowUpMethod.SITE, FollowUpStatus.PLANNED),
        ("Den andra", FollowUpMethod.OFFICE, FollowUpStatus.UNKNOWN),
    ):
        area = factories.RiskAreaPageFactory()
        product = factories.ProductFactory(risk_area=area.risk_area)
        country, cluster = factories.CountryFactory(), factories.ClusterFactory()
        page = factories.FollowUpPageFactory(
            title=title,
            parent=area,
            products=[product],
            sites=[country],
            cluster=cluster,
            follow_up_method=method,
            status=status,
            made_known_on=datetime.date(2017, 1, len(follow_ups) + 1),
        )
        follow_ups[title] = (
            page,
            {
                "area": area.risk_area.code,
                "product": product.code,
                "country": country.code,
                "cluster": cluster.code,
                "method": method.value,
                "status": status.value,
                "year": "2017",
            },
        )
    return follow_ups


def titles(document):
    """Return the titles in the table, in order."""
    return [html.text(link) for link in document.select("table.follow-ups tbody th a")]


def test_a_follow_up_tells_its_facets_in_its_line(follow_ups, client):
    document = html.get_page(client, f"{REGISTER}?method=site-audit")

    page, _facets = follow_ups["Den ena"]
    line = document.select_one("table.follow-ups tbody tr")
    assert [html.text(cell) for cell in line.select("th, td")] == [
        "Den ena",
        page.get_parent().specific.risk_area.name,
        page.products.get().name.capitalize(),
        page.sites.get().country.name.capitalize(),
        "Revision på plats",
        "Planerad",
        "2017-01-01",
    ]


def test_every_pair_of_facets_shows_what_has_both(follow_ups, client):
    for title, (_page, facets) in follow_ups.items():
        for (one, value), (other, further) in combinations(facets.items(), 2):
            document = html.get_page(client, f"{REGISTER}?{one}={value}&{other}={further}")
            assert titles(document) == [title], (one, other)

    one, other = (facets for _page, facets in follow_ups.values())
    for name in one.keys() - {"year", "area"}:
        document = html.get_page(client, f"{REGISTER}?area={one['area']}&{name}={other[name]}")
        assert titles(document) == [], name
        assert html.text(document.select_one(".empty")) == (
            "Inga uppföljningar stämmer med valet. Pröva färre villkor."
        )


def test_a_facet_alone_narrows_and_the_choice_stays_chosen(follow_ups, client):
    _page, facets = follow_ups["Den ena"]
    for name in facets.keys() - {"year"}:
        document = html.get_page(client, f"{REGISTER}?{name}={facets[name]}")
        assert titles(document) == ["Den ena"], name
        chosen = document.select_one(f"select[name={name}] option[selected]")
        assert chosen["value"] == facets[name]
        assert html.text(document.select_one(".result__count")) == "1 uppföljning"

    document = html.get_page(client, f"{REGISTER}?year=2017")
    assert titles(document) == ["Den andra", "Den ena"]


def test_a_follow_up_leads_to_others_of_its_products_and_countries(follow_ups, client):
    page, facets = follow_ups["Den ena"]

    links = {link["href"] for link in html.get_page(client, page.url).select(".facts a")}

    assert {
        f"{REGISTER}?product={facets['product']}",
        f"{REGISTER}?country={facets['country']}",
    } <= links


def test_the_register_leads_to_the_timeline_of_each_country(follow_ups, client):
    codes = [facets["country"] for _page, facets in follow_ups.values()]

    document = html.get_page(client, REGISTER)

    assert {link["href"] for link in document.select(".years a")} == {
        f"{REGISTER}land/{code}/" for code in codes
    }


def test_what_does_not_exist_is_not_found(follow_ups, client):
    for query in (
        *("area=finns-inte", "method=finns-inte", "year=1999", "product=%00"),
        *("page=0", "page=2", "page=x", "page=9999999"),
    ):
        assert client.get(f"{REGISTER}?{query}").status_code == 404, query
    assert client.get(f"{REGISTER}?country=").status_code == 200


def test_a_long_register_has_pages_that_keep_the_filter(home, client):
    area = factories.RiskAreaPageFactory()
    factories.ThemeFactory()
    make_follow_ups(area, 61)
    query = f"?area={area.risk_area.code}"

    pages = [html.get_page(client, f"{REGISTER}{query}&page={number}") for number in (1, 2, 3)]

    assert [len(titles(page)) for page in pages] == [30, 30, 1]
    assert len({title for page in pages for title in titles(page)}) == 61
    following = pages[0].select_one(".pagination [rel=next]")
    assert following["href"] == f"./{query}&page=2"
