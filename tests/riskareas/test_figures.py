"""The figures of the site: what people compare, drawn and in tables that say the same."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskareas.charts import level_chart, year_chart
from riskareas.choices import EventKind, Level
from riskareas.models import RiskAreaIndexPage
from tests import factories, hidden_pages, html

pytestmark = pytest.mark.each_database

numbers = st.dictionaries(st.integers(2000, 2039), st.integers(0, 10_000))


@pytest.fixture
def address(home):
    """The address of the figures."""
    return RiskAreaIndexPage.objects.get().url + "siffror/"


def table(document, key):
    """Return the cells of a table by the id of its caption."""
    rows = document.select_one(f"#{key}").find_parent("table").select("tr")
    return [[html.text(cell) for cell in row.select("th, td")] for row in rows]


def assess(area, product, levels, **values):
    """Make an assessment of a product under its area's page."""
    return factories.RiskAssessmentPageFactory(
        parent=area, product=product, levels=levels, **values
    )


def test_news_and_follow_ups_are_counted_by_year(address, client):
    factories.PostPageFactory(date=datetime.date(2017, 1, 1))
    factories.PostPageFactory(date=datetime.date(2019, 1, 1))
    factories.FollowUpPageFactory(made_known_on=datetime.date(2019, 5, 1))

    assert table(html.get_page(client, address), "table-by-year") == [
        ["År", "Nyheter", "Uppföljningar"],
        ["2019", "1", "1"],
        ["2018", "0", "0"],
        ["2017", "1", "0"],
    ]


def test_levels_are_those_of_the_newest_assessments(address, client):
    factories.PillarFactory(code="miljo", name_sv="Miljö")
    row = factories.RiskAreaFactory(name_sv="Handskar", sort_order=1)
    factories.RiskAreaFactory(name_sv="Livsmedel", sort_order=2)
    area = factories.RiskAreaPageFactory(risk_area=row)
    gloves, masks = factories.ProductFactory.create_batch(2, risk_area=row)
    assess(area, gloves, [Level.LOW] * 3, assessed_on=datetime.date(2016, 1, 1))
    assess(area, gloves, [Level.HIGH, Level.MEDIUM_HIGH, Level.UNKNOWN])
    assess(area, masks, [Level.HIGH])

    document = html.get_page(client, address)

    assert table(document, "table-by-level") == [
        ["Riskområde", "Miljö"],
        ["Handskar", "2 hög, 1 medelhög, 3 otillräcklig information"],
        ["Livsmedel", "inte bedömt"],
    ]
    assert [html.text(text) for text in document.select(".level-chart__shares")] == [
        "H 2, M 1, ? 3"
    ]
    assert [html.text(name) for name in document.select("[class=chart__name][x='0']")] == [
        "Miljö",
        "Handskar",
        "Livsmedel: inte bedömt",
    ]


def test_nothing_hidden_is_counted(address, client):
    factories.PillarFactory()
    row = factories.RiskAreaFactory()
    area, product = (
        factories.RiskAreaPageFactory(risk_area=row),
        factories.ProductFactory(risk_area=row),
    )

    def make_follow_up(title, live=True, parent=area):
        return factories.FollowUpPageFactory(title=title, parent=parent, live=live)

    def make_assessment(title, live=True, parent=area):
        level = Level.LOW if title == hidden_pages.VISIBLE else Level.HIGH
        other = (
            product if title == hidden_pages.VISIBLE else factories.ProductFactory(risk_area=row)
        )
        return assess(parent, other, [level] * 3, title=title, live=live)

    for make in (factories.PostPageFactory, make_follow_up, make_assessment):
        hidden_pages.make_hidden_pages(make)

    document = html.get_page(client, address)

    counted = table(document, "table-by-year")[1:]
    assert [sum(map(int, numbers)) for numbers in list(zip(*counted, strict=True))[1:]] == [1, 1]
    levels = dict(table(document, "table-by-level")[1:])
    assert levels.pop(row.name_sv) == "3 låg"
    assert set(levels.values()) == {"inte bedömt"}


def test_an_empty_site_says_so(address, client):
    document = html.get_page(client, address)

    assert (
        html.text(document.select_one(".empty"))
        == "Det finns inga nyheter eller uppföljningar ännu."
    )


def test_the_figures_lead_to_their_translation(address, client):
    english = factories.translate(RiskAreaIndexPage.objects.get())

    document = html.get_page(client, address)

    assert document.select_one("a.language")["href"] == english.url + "figures/"
    assert html.alternates(document)["en"] == "http://testserver" + english.url + "figures/"
    back = html.get_page(client, english.url + "figures/")
    assert back.select_one("a.language")["href"] == address


def test_figures_cost_few_queries(address, client):
    factories.PillarFactory()
    for _ in range(3):
        area = factories.RiskAreaPageFactory()
        assess(area, factories.ProductFactory(risk_area=area.risk_area), [Level.HIGH])
    factories.PostPageFactory()

    assert html.count_queries(client, address) <= 15


@given(news=numbers, follow_ups=numbers)
def test_every_bar_lies_within_the_drawing_and_its_lane(news, follow_ups):
    chart = year_chart.build_year_chart({EventKind.NEWS: news, EventKind.FOLLOW_UP: follow_ups})

    for lane in chart.lanes:
        for bar in lane.bars:
            assert 0 <= bar.left <= bar.left + chart.bar_width <= chart.width
            assert lane.y - year_chart.BAR_HEIGHT <= bar.y < bar.y + bar.height == lane.y
        tallest = max(lane.bars, key=lambda bar: bar.number)
        assert tallest.height == year_chart.BAR_HEIGHT
    assert {
        (lane.name, year): number
        for lane in chart.lanes
        for year, number in zip(chart.years, lane.numbers, strict=True)
        if number
    } == {
        (kind.label, year): number
        for kind, series in ((EventKind.NEWS, news), (EventKind.FOLLOW_UP, follow_ups))
        for year, number in series.items()
        if number
    }


def test_years_that_lie_far_apart_make_no_endless_drawing():
    chart = year_chart.build_year_chart({EventKind.NEWS: {1700: 1, 2017: 2}})

    assert chart.years == (1700, 2017)


@given(
    numbers=st.dictionaries(st.sampled_from(Level), st.integers(0, 1000)).filter(
        lambda counts: sum(counts.values())
    )
)
def test_the_segments_of_a_bar_fill_it_side_by_side(numbers):
    segments = level_chart.level_segments(10, numbers)

    assert {segment.level: segment.number for segment in segments} == {
        level: number for level, number in numbers.items() if number
    }
    edges = [10, *(segment.x + segment.width for segment in segments)]
    assert [segment.x for segment in segments] == edges[:-1]
    assert edges[-1] == 10 + level_chart.LEVEL_WIDTH
