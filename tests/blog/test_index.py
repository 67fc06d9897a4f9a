"""The news index: newest first, by year and month, filtered, in pages, in each language."""

import datetime

import pytest
from django.utils.translation import gettext, override

from tests import factories, html

pytestmark = pytest.mark.each_database

DAY = datetime.date(2017, 4, 25)


def selected(soup):
    """Return what the filter form has chosen, by the names of its fields."""
    form = soup.main.find("form")
    return {
        field["name"]: option["value"]
        for field in form.find_all("select")
        if (option := field.find("option", selected=True)) and option["value"]
    }


@pytest.fixture
def news(home):
    """Posts of three days in two years, with facets."""
    seminar = factories.NewsKindFactory(code="EV", name_sv="Seminarier", name_en="Seminars")
    audit = factories.NewsKindFactory(code="UPP", name_sv="Revisioner", name_en="Audits")
    food = factories.RiskAreaFactory(code="livsmedel", name_sv="Livsmedel", name_en="Food")
    region = factories.RegionFactory(code="SE-X", name_sv="Gävleborg", name_en="Gävleborg")
    make = factories.PostPageFactory
    return [
        make(title="Först", date=DAY, day_order=2, kind=audit, risk_areas=[food]),
        make(title="Sedan", date=DAY, day_order=1, kind=seminar, risk_areas=[food]),
        make(title="Tredje", date=DAY, day_order=0, kind=audit, regions=[region]),
        make(title="Mars", date=datetime.date(2017, 3, 1), kind=seminar, regions=[region]),
        make(title="I fjol", date=datetime.date(2016, 12, 31), day_order=9, kind=audit),
    ]


def test_posts_stand_newest_first_and_by_their_order_within_the_day(news, client):
    soup = html.get_page(client, "/nyheter/")

    assert html.posts(soup.main) == ["Först", "Sedan", "Tredje", "Mars", "I fjol"]
    times = [time["datetime"] for time in soup.main.find_all("time")]
    assert times == ["2017-04-25"] * 3 + ["2017-03-01", "2016-12-31"]
    assert html.cards(soup.main, dated=True)[0] == ("Först", news[0].url)
    assert html.text(soup.main.find("time").find_parent("li")).count("Revisioner") == 1


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("2017/", ["Först", "Sedan", "Tredje", "Mars"]),
        ("2016/", ["I fjol"]),
        ("2017/4/", ["Först", "Sedan", "Tredje"]),
        ("2017/04/", ["Först", "Sedan", "Tredje"]),
        ("2017/12/", []),
        ("2009/", []),
        ("?kind=EV", ["Sedan", "Mars"]),
        ("?area=livsmedel", ["Först", "Sedan"]),
        ("?region=SE-X", ["Tredje", "Mars"]),
        ("?kind=EV&region=SE-X", ["Mars"]),
        ("?kind=EV&area=livsmedel&region=SE-X", []),
        ("2017/3/?kind=EV", ["Mars"]),
        ("?kind=&area=&region=&year=", ["Först", "Sedan", "Tredje", "Mars", "I fjol"]),
        ("?kind=EV&kind=UPP&area=livsmedel", ["Först"]),
        ("?unknown=1", ["Först", "Sedan", "Tredje", "Mars", "I fjol"]),
    ],
)
def test_a_filter_narrows_the_list(news, client, address, titles):
    soup = html.get_page(client, f"/nyheter/{address}")

    assert html.posts(soup.main) == titles
    assert html.text(soup.main.find("h2")).split()[0] == str(len(titles))
    with override("sv"):
        nothing = gettext("No news match this choice. Try fewer conditions or another year.")
    assert (nothing in soup.get_text()) == (titles == [])


def test_the_form_keeps_what_was_chosen_and_offers_the_rows_in_the_language(news, client):
    soup = html.get_page(client, "/nyheter/2017/?kind=EV&region=SE-X")

    assert selected(soup) == {"kind": "EV", "region": "SE-X", "year": "2017"}
    form = soup.main.find("form")
    assert form["action"] == "/nyheter/"
    assert form.get("method", "get").lower() == "get"
    kinds = [html.text(option) for option in form.find("select", {"name": "kind"})("option")[1:]]
    years = [option["value"] for option in form.find("select", {"name": "year"})("option")]
    assert kinds == ["Revisioner", "Seminarier"]
    assert years == ["", "2017", "2016"]
    for field in form("select"):
        assert form.find("label", {"for": field["id"]}), field["name"]


def test_years_and_months_are_links_that_keep_the_filter(news, client):
    links = html.links(html.get_page(client, "/nyheter/2017/4/?kind=UPP").main)

    assert links["2016"] == "/nyheter/2016/?kind=UPP"
    assert links["2017"] == "/nyheter/2017/?kind=UPP"
    months = {address for address in links.values() if address.startswith("/nyheter/2017/")}
    assert {f"/nyheter/2017/{month}/?kind=UPP" for month in range(1, 13)} < months


def test_a_chosen_year_leads_to_the_years_own_address_with_the_filter(news, client):
    for address, target in (
        ("?year=2017", "2017/"),
        ("?year=2017&kind=EV&area=&region=SE-X", "2017/?kind=EV&region=SE-X"),
        ("2016/?year=2017&page=3", "2017/"),
    ):
        response = client.get(f"/nyheter/{address}")
        assert response.status_code == 302
        assert response.headers["Location"] == f"/nyheter/{target}"


@pytest.mark.parametrize(
    "address",
    [
        "?kind=nej", "?area=ev", "?region=SE-ZZ", "?kind=ev", "?kind=EV%00", "?kind=<b>",
        "?kind=EV&region=x", "1899/", "2201/", "0/", "99999999999999999999/", "2017/0/",
        "2017/13/", "2017/4/25/", "-2017/", "٢٠١٧/", "?year=1899", "?year=17", "?year=x",
        "?year=٢٠١٧", "?year=20170", "?year=2017%00", "?year=2017&kind=x", "?page=0", "?page=-1",
        "?page=99", "?page=x", "?page=", "?page=1.0", "?page=²", "?page=١", "?page=1%00",
        "?page=9999999", "?page=" + "9" * 5000, "2017/?page=2", "atom/?kind=x", "rss/?area=x",
        "2201/atom/", "2017/13/atom/", "atom/x/",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_not_found(news, client, address):
    response = client.get(f"/nyheter/{address}", follow=True)

    assert response.status_code == 404
    assert html.posts(html.parse(response).main) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_answer_says_in_the_language_what_was_not_found(news, client, language):
    factories.translate(news[0])
    root = {"sv": "/nyheter/", "en": "/en/nyheter/"}[language]

    def reason(address):
        return html.text(html.get_page(client, f"{root}{address}", status=404).main)

    with override(language):
        unknown = gettext("There is no “%(code)s” to filter by.") % {"code": "<b>x"}
        no_page = gettext("There is no such page of the list.")
        no_year, no_month = (
            gettext("There are no news from that year."),
            gettext("There is no such month."),
        )
    assert unknown in reason("?area=<b>x")
    assert no_page in reason("?page=2")
    assert no_page in reason("?page=x")
    assert no_year in reason("1776/")
    assert no_year in reason("?year=x")
    assert no_month in reason("2017/13/")


def test_each_list_has_one_address_for_crawlers(news, client):
    root = "http://testserver/nyheter/"
    for address, canonical, robots in (
        ("", "", None),
        ("?unknown=1", "", None),
        ("2017/", "2017/", None),
        ("2017/4/", "2017/4/", None),
        ("2017/04/", "2017/4/", None),
        ("?kind=EV", "", "noindex, follow"),
        ("2017/?kind=EV", "2017/", "noindex, follow"),
    ):
        soup = html.get_page(client, f"/nyheter/{address}")
        assert html.canonical(soup) == root + canonical, address
        assert html.robots(soup) == robots, address


def test_the_english_index_lists_english_posts_in_english(news, client):
    english = factories.translate(news[1], title="Then", excerpt="It happened.")

    soup = html.get_page(client, "/en/nyheter/")

    assert html.cards(soup.main, dated=True) == [("Then", english.url)]
    assert html.posts(html.get_page(client, "/en/nyheter/2017/?kind=EV").main) == ["Then"]
    assert html.posts(html.get_page(client, "/en/nyheter/?kind=UPP").main) == []
    assert "Seminars" in soup.main.get_text() and "Seminarier" not in soup.main.get_text()
    assert "Sedan" in html.posts(html.get_page(client, "/nyheter/").main)


def test_the_language_switch_keeps_the_year_and_the_filter(news, client):
    factories.translate(news[0])

    for root, other in (("/nyheter/", "/en/nyheter/"), ("/en/nyheter/", "/nyheter/")):
        for address in ("", "2017/", "2017/4/?kind=EV&region=SE-X"):
            soup = html.get_page(client, root + address)
            assert soup.header.find("a", hreflang=True)["href"] == other + address


def test_feeds_of_the_same_filter_are_announced(news, client):
    for address, atom in (
        ("", "atom/"),
        ("?kind=EV", "atom/?kind=EV"),
        ("2017/?area=livsmedel&kind=EV", "2017/atom/?kind=EV&area=livsmedel"),
    ):
        soup = html.get_page(client, f"/nyheter/{address}")
        feeds = {link["type"]: link["href"] for link in soup.find_all("link", type=True)}
        assert feeds["application/atom+xml"] == f"/nyheter/{atom}"
        assert feeds["application/rss+xml"] == f"/nyheter/{atom.replace('atom', 'rss')}"
        assert client.get(feeds["application/atom+xml"]).status_code == 200
