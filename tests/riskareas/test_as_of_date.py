"""Pages as of a day: what the address asks for, what it refuses, and what crawlers are told."""

import datetime

import pytest
from django.core.cache import cache
from django.utils.translation import gettext, override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import factories, html

OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)
THEN = "?as-of=2018-01-01"


@pytest.fixture
def pages(home):
    """A region that moved from cluster B to D with its area, and the pages about them."""
    region = factories.RegionFactory(name_sv="Region Sörmland")
    area = factories.RiskAreaFactory(name_sv="Livsmedel")
    made = {
        "region": factories.RegionPageFactory(region=region),
        "area": factories.RiskAreaPageFactory(risk_area=area),
    }
    for letter, on in (("B", OLD), ("D", NEW)):
        cluster = factories.ClusterFactory(code=letter, name_sv=f"Kluster {letter}")
        factories.MembershipFactory(region=region, cluster=cluster, source__date=on)
        factories.ResponsibilityFactory(risk_area=area, cluster=cluster, source__date=on)
        made[letter] = factories.ClusterPageFactory(cluster=cluster)
    made["index"] = made["region"].get_parent().specific
    return made


def contradict(pages, **values):
    """Let another source of the same day name cluster C in everything; return its name."""
    cluster = factories.ClusterFactory(code="C", name_sv="Kluster C")
    about = {"cluster": cluster, "source__date": NEW, "source__title_sv": "En annan källa"}
    factories.MembershipFactory(region=pages["region"].region, **about, **values)
    factories.ResponsibilityFactory(risk_area=pages["area"].risk_area, **about, **values)
    return cluster.name_sv


def swedish(message):
    with override("sv"):
        return gettext(message)


@pytest.mark.parametrize("name", ["index", "region", "area", "B"])
def test_a_page_as_of_a_day_leads_to_the_others_as_of_that_day(pages, client, name):
    soup = html.get_page(client, pages[name].url + THEN)

    rows = {page.url for page in pages.values()} - {pages["index"].url, pages[name].url}
    fields = soup.main.find_all(["td", "li", "dd", "th"])
    addresses = [link["href"] for field in fields for link in field("a", href=True)]
    about = [href for href in addresses if href.partition("?")[0] in rows]
    assert about and all(href.endswith(THEN) for href in about)
    assert soup.main.find("a", href=pages[name].url)


@pytest.mark.parametrize("name", ["index", "region", "area"])
def test_the_day_decides_which_cluster_is_named_also_right_after_another_day(pages, client, name):
    for _ in range(2):
        for query, cluster, other in (("", "D", "B"), (THEN, "B", "D"), ("?as-of=", "D", "B")):
            soup = html.get_page(client, pages[name].url + query)
            answer = soup.main.table or soup.main.aside.dl.div
            assert f"Kluster {cluster}" in html.text(answer)
            assert f"Kluster {other}" not in html.text(answer)


def test_the_form_asks_for_a_day_of_the_same_page_and_shows_which_it_is(pages, client):
    for page in pages.values():
        soup = html.get_page(client, page.url + THEN)
        form = soup.main.find("form")
        field = form.find("input", attrs={"name": "as-of"})
        assert form["action"] == page.url
        assert form.get("method", "get") == "get"
        assert (field["type"], field["value"]) == ("date", "2018-01-01")
        assert soup.find("label", attrs={"for": field["id"]})
        assert form.time["datetime"] == "2018-01-01"


def test_only_the_plain_page_is_for_crawlers(pages, client):
    for name in pages.keys() - {"index"}:
        factories.translate(pages[name])
    for page in pages.values():
        plain, dated = html.get_page(client, page.url), html.get_page(client, page.url + THEN)
        assert html.robots(plain) is None
        assert html.robots(dated) == "noindex, follow"
        assert html.canonical(plain) == html.canonical(dated)
        assert html.canonical(dated).endswith(page.url)
        assert set(html.alternates(plain)) == {"sv", "en", "x-default"}
        assert html.alternates(dated) == {}
        assert plain.title.text != dated.title.text


def test_the_switch_of_language_keeps_the_day(pages, client):
    english = factories.translate(pages["region"])

    soup = html.get_page(client, pages["region"].url + THEN)

    assert soup.header.find("a", hreflang="en")["href"] == english.url + THEN


BAD = ["2017-13-01", "2017-02-29", "20171115", "2017-W46-3", "15/11/2017", "igår", "0000-01-01"]


@pytest.mark.parametrize("value", [*BAD, "2017-11-15 ", "٢٠١٧-١١-١٥", "2017-11-15T00:00"])
def test_what_is_no_date_is_not_found_and_the_page_says_why(pages, client, value):
    soup = html.parse(response := client.get(pages["index"].url, {"as-of": value}))

    assert response.status_code == 404
    words = swedish("“%(date)s” is not a date. Write it as in 2017-11-15.")
    assert " ".join((words % {"date": value}).split()) in html.text(soup.main)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dates() | st.text(max_size=12))
def test_any_value_is_answered(pages, client, value):
    response = client.get(pages["region"].url, {"as-of": str(value)})

    assert response.status_code == (200 if isinstance(value, datetime.date) else 404) or not value


@pytest.mark.parametrize("name", ["index", "region", "area", "D"])
def test_sources_that_contradict_each_other_are_both_shown(pages, client, name):
    other = contradict(pages)

    words = html.text(html.get_page(client, pages[name].url).main)

    assert "Kluster D" in words and other in words and "En annan källa" in words
    assert swedish("The sources contradict each other.") in words
    assert swedish("The clusters share it.") not in words


@pytest.mark.parametrize("name", ["index", "region", "area", "D"])
def test_clusters_that_share_are_both_shown_and_contradict_nothing(pages, client, name):
    for page, relation in (
        (pages["region"].region, "memberships"),
        (pages["area"].risk_area, "responsibilities"),
    ):
        getattr(page, relation).update(shared=True)
    other = contradict(pages, shared=True)

    words = html.text(html.get_page(client, pages[name].url).main)

    assert "Kluster D" in words and other in words
    assert swedish("The clusters share it.") in words
    assert swedish("The sources contradict each other.") not in words


def test_a_known_period_is_told(pages, client):
    membership = pages["region"].region.memberships.get(attested_on=NEW)
    membership.valid_from, membership.valid_to = (
        datetime.date(2020, 1, 1),
        datetime.date(2022, 1, 1),
    )
    membership.save()

    soup = html.get_page(client, pages["region"].url + "?as-of=2021-12-31")
    answer = soup.main.aside.dl.div

    assert [time["datetime"] for time in answer("time")] == [
        "2021-05-03",
        "2020-01-01",
        "2022-01-01",
    ]
    assert swedish("last attested on") not in html.text(answer)


def test_a_day_costs_no_more_queries_with_more_statements(pages, client):
    addresses = [page.url + THEN for page in pages.values()]
    for address in addresses:
        html.get_page(client, address)
    costs = [_cold(client, address) for address in addresses]
    for number in range(3):
        cluster = factories.ClusterFactory(code=f"extra-{number}")
        region = factories.RegionPageFactory().region
        factories.MembershipFactory(region=region, cluster=cluster, source__date=OLD)
        area = factories.RiskAreaPageFactory().risk_area
        factories.ResponsibilityFactory(risk_area=area, cluster=cluster, source__date=OLD)

    assert [_cold(client, address) for address in addresses] == costs
    assert max(costs) <= 15


def _cold(client, address):
    cache.clear()
    return html.count_queries(client, address)
