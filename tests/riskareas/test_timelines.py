"""Timelines: what has happened about a term, newest first, and nothing that is not public."""

import datetime

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError

from riskareas.models import FollowUpIndexPage
from tests import factories, hidden_pages, html
from tests.benchmarks.posts import make_posts

pytestmark = pytest.mark.each_database


def day(text):
    """Return the date of "2017-04-25"."""
    return datetime.date.fromisoformat(text)


@pytest.fixture
def terms(home):
    """An area, a cluster, a region and a country with a page each (the country has the register's)."""
    return {
        "risk_area": factories.RiskAreaFactory(code="handskar", name_sv="Handskar"),
        "cluster": factories.ClusterFactory(code="B", name_sv="Kluster B"),
        "region": factories.RegionFactory(code="D", name_sv="Region Sörmland"),
        "country": factories.CountryFactory(code="th", name_sv="Thailand"),
    }


@pytest.fixture
def addresses(terms):
    """The address of the timeline of each term."""
    area = factories.RiskAreaPageFactory(risk_area=terms["risk_area"])
    return {
        "risk_area": area.url + "tidslinje/",
        "cluster": factories.ClusterPageFactory(cluster=terms["cluster"]).url + "tidslinje/",
        "region": factories.RegionPageFactory(region=terms["region"]).url + "tidslinje/",
        "country": FollowUpIndexPage.objects.get().url + "land/th/",
    }


def make_all(terms, post, follow_up, assessment):
    """Make something of each kind about all terms, titled as given."""
    area = terms["risk_area"].pages.get()
    product = factories.ProductFactory(risk_area=terms["risk_area"])
    about = {
        f"{name}s" if name != "country" else "countries": [term] for name, term in terms.items()
    }
    return [
        factories.PostPageFactory(title=post, date=day("2019-02-03"), **about),
        factories.FollowUpPageFactory(
            title=follow_up,
            parent=area,
            products=[product],
            cluster=terms["cluster"],
            regions=[terms["region"]],
            sites=[terms["country"]],
            visited_on=day("2018-05-06"),
            made_known_on=day("2019-02-03"),
        ),
        factories.RiskAssessmentPageFactory(
            title=assessment,
            parent=area,
            product=product,
            country=terms["country"],
            assessed_on=day("2017-08-09"),
        ),
    ]


def make_statements(terms):
    """Let a source attest the membership and the responsibility of the terms."""
    about = {"cluster": terms["cluster"], "region": terms["region"]}
    factories.MembershipFactory(**about)
    factories.ResponsibilityFactory(
        risk_area=terms["risk_area"], **about, valid_from=day("2017-01-01")
    )


def events(document):
    """Return (day, moment, what) of each event of a timeline, in order."""
    return [
        (
            event.time["datetime"],
            *map(html.text, event.select(".event__moment, .event__moment + *")),
        )
        for event in document.select(".event")
    ]


NEWS_AND_MORE = [
    ("2019-02-03", "Uppföljning blev känd", "Uppföljningen"),
    ("2019-02-03", "Nyhet", "Nyheten"),
    ("2018-05-06", "Besök vid uppföljning", "Uppföljningen"),
    ("2017-08-09", "Riskbedömning", "Bedömningen"),
]
MEMBERSHIP = ("2017-11-15", "Belagt av en källa", "Region Sörmland hör till Kluster B")
BEGINS = "Från och med denna dag"
ANSWER = ("2017-01-01", BEGINS, "Kluster B svarar för Handskar, genom Region Sörmland")


def test_a_timeline_tells_what_has_happened_newest_first(terms, addresses, client):
    make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")
    make_statements(terms)
    others = {
        "risk_area": factories.RiskAreaPageFactory().risk_area,
        "cluster": factories.ClusterFactory(),
        "region": factories.RegionFactory(),
        "country": factories.CountryFactory(),
    }
    make_all(others, "Annat", "Annat", "Annat")

    for name, statements in {
        "risk_area": [ANSWER],
        "cluster": [MEMBERSHIP, ANSWER],
        "region": [MEMBERSHIP, ANSWER],
        "country": [],
    }.items():
        expected = sorted(NEWS_AND_MORE + statements, key=lambda event: event[0], reverse=True)
        assert events(html.get_page(client, addresses[name])) == expected, name


def test_each_event_leads_to_its_page_or_names_its_source(terms, addresses, client):
    pages = make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")
    make_statements(terms)

    document = html.get_page(client, addresses["region"])

    links = {html.text(link): link["href"] for link in document.select(".event > a")}
    assert links == {page.title: page.url for page in pages}
    assert [html.text(source) for source in document.select(".event__source")] == [
        "Källa: En nyhet, Kansliet"
    ] * 2


def test_the_chart_and_its_table_say_the_same(terms, addresses, client):
    make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")
    make_statements(terms)

    chart = html.get_page(client, addresses["region"]).select_one(".chart")

    table = [[html.text(cell) for cell in row.select("th, td")] for row in chart.select("tr")]
    assert table == [
        ["År", "Nyheter", "Uppföljningar", "Riskbedömningar", "Vem som svarar"],
        ["2019", "1", "1", "0", "0"],
        ["2018", "0", "0", "0", "0"],
        ["2017", "0", "0", "1", "2"],
    ]
    lanes = {
        html.text(lane.select_one(".chart__name")): [
            html.text(number) for number in lane.select(".year-chart__number")
        ]
        for lane in chart.select(".year-chart__lane")
    }
    assert lanes == {
        "Nyheter": ["1"],
        "Uppföljningar": ["1"],
        "Riskbedömningar": ["1"],
        "Vem som svarar": ["2"],
    }
    assert [html.text(year) for year in chart.select(".year-chart__year")] == [
        "2017",
        "2018",
        "2019",
    ]


def test_statements_of_both_kinds_in_a_year_are_all_counted_and_listed(terms, addresses, client):
    about = {"cluster": terms["cluster"], "region": terms["region"]}
    factories.MembershipFactory(**about)
    factories.ResponsibilityFactory(risk_area=terms["risk_area"], **about)

    for name in about:
        document = html.get_page(client, addresses[name])
        assert [event[1] for event in events(document)] == ["Belagt av en källa"] * 2, name
        assert html.text(document.select_one(".year-chart__number")) == "2", name


def test_a_year_narrows_the_list_and_keeps_the_chart(terms, addresses, client):
    make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")

    document = html.get_page(client, addresses["country"] + "?year=2018")

    assert events(document) == NEWS_AND_MORE[2:3]
    assert html.text(document.select_one(".years [aria-current]")) == "2018"
    assert len(document.select(".year-chart__year")) == 3
    assert document.select_one("meta[name=robots]")["content"] == "noindex, follow"


def test_what_does_not_exist_is_not_found(terms, addresses, client):
    make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")

    for query in ("?year=1999", "?year=x", "?year=２０１８", "?page=2", "?page=x"):
        assert client.get(addresses["country"] + query).status_code == 404, query


def test_an_unknown_country_is_not_found_and_one_without_events_says_so(terms, addresses, client):
    assert client.get(FollowUpIndexPage.objects.get().url + "land/xx/").status_code == 404
    document = html.get_page(client, addresses["country"])
    assert html.text(document.select_one(".empty")) == "Inget är offentligt om detta ännu."


def test_english_tells_the_same_with_what_is_translated_in_english(terms, client):
    area = factories.RiskAreaPageFactory(risk_area=terms["risk_area"])
    about = {"risk_areas": [terms["risk_area"]]}
    post = factories.PostPageFactory(title="Nyheten", date=day("2019-02-03"), **about)
    factories.PostPageFactory(title="Bara på svenska", date=day("2018-02-03"), **about)
    english = factories.translate(area)
    factories.translate(post, title="The news")

    document = html.get_page(client, english.url + "timeline/")

    assert events(document) == [
        ("2019-02-03", "Piece of news", "The news"),
        ("2018-02-03", "Piece of news", "Bara på svenska"),
    ]
    assert [link.get("lang") for link in document.select(".event a")] == [None, "sv"]
    assert document.select_one("a.language")["href"] == area.url + "tidslinje/"
    assert client.get(english.url + "tidslinje/").status_code == 404


def test_nothing_hidden_is_told(terms, addresses, client):
    area = terms["risk_area"].pages.get()
    product = factories.ProductFactory(risk_area=terms["risk_area"])
    about = {
        f"{name}s" if name != "country" else "countries": [term] for name, term in terms.items()
    }

    def make_post(title, live=True, **where):
        return factories.PostPageFactory(
            title=title, live=live, date=day("2011-01-01"), **about, **where
        )

    def make_follow_up(title, live=True, parent=area):
        return factories.FollowUpPageFactory(
            title=title,
            parent=parent,
            live=live,
            products=[product],
            cluster=terms["cluster"],
            regions=[terms["region"]],
            sites=[terms["country"]],
            made_known_on=day("2012-01-01"),
        )

    def make_assessment(title, live=True, parent=area):
        return factories.RiskAssessmentPageFactory(
            title=title,
            parent=parent,
            live=live,
            product=product,
            country=terms["country"],
            assessed_on=day("2013-01-01"),
        )

    factories.ResponsibilityFactory(
        **{key: term for key, term in terms.items() if key != "country"},
        attested_on=day("2014-01-01"),
    )
    for make in (make_post, make_follow_up, make_assessment):
        hidden_pages.make_hidden_pages(make)

    for name, address in addresses.items():
        response = client.get(address)
        document = html.parse(response)
        assert hidden_pages.hidden_titles_in(response) == [], name
        assert [event[0] for event in events(document) if event[2] == hidden_pages.VISIBLE] == [
            *("2013-01-01", "2012-01-01", "2011-01-01"),
        ], name
        numbers = [html.text(number) for number in document.select(".year-chart__number")]
        assert numbers[:3] == ["1", "1", "1"], name


def test_a_timeline_costs_as_much_with_many_posts(terms, addresses, client):
    make_all(terms, "Nyheten", "Uppföljningen", "Bedömningen")
    make_statements(terms)
    costs = []
    for posts in (0, 300):
        make_posts(posts)
        for term in terms.values():
            term.posts.add(*term.posts.model.objects.all())
        cache.clear()
        costs.append([html.count_queries(client, address) for address in addresses.values()])

    few, many = costs
    assert few and max(few) <= 15
    assert [pair for pair in zip(few, many, strict=True) if pair[1] > pair[0]] == []


@pytest.mark.parametrize("slug", ["tidslinje", "timeline"])
def test_no_page_may_take_the_address_of_a_timeline(terms, addresses, slug):
    area = terms["risk_area"].pages.get()
    page = factories.RiskAssessmentPageFactory(parent=area)
    page.slug = slug

    with pytest.raises(ValidationError) as caught:
        page.full_clean()
    assert set(caught.value.message_dict) == {"slug"}
