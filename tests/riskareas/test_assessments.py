"""Risk matrices: no level without a source, and always the newest assessment of a day."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from core.publishing.rules import PublishingRefused
from riskareas.choices import Level
from riskareas.models import RiskCell
from riskareas.queries.risk_matrices import matrices_of_products
from riskareas.rules.assessment_publishing import missing_support
from riskareas.rules.source_age import rests_on_old_sources, years_later
from tests import factories, hidden_pages, html

pytestmark = pytest.mark.each_database

LEVELS = [Level.HIGH, Level.MEDIUM_HIGH, Level.LOW, Level.UNKNOWN]


@pytest.fixture
def product(home):
    """A product of an area with a page, and the four pillars."""
    factories.PillarFactory.create_batch(4)
    product = factories.ProductFactory(name_sv="Kyckling", name_en="Chicken")
    factories.RiskAreaPageFactory(risk_area=product.risk_area, title="Livsmedel", slug="livsmedel")
    return product


@pytest.fixture
def assess(product):
    """Return a function that publishes an assessment of the product."""
    parent = product.risk_area.pages.get()

    def assess(**values):
        return factories.RiskAssessmentPageFactory(parent=parent, product=product, **values)

    return assess


def levels(soup):
    """Return the levels that a matrix shows, row by row."""
    return [
        [html.text(cell) for cell in row.select("td")]
        for row in soup.select("table.matrix tbody tr")
    ]


def test_a_new_assessment_has_a_cell_for_each_pillar_and_step_and_no_level(assess):
    page = assess()

    assert page.cells.count() == 12
    assert {cell.level for cell in page.cells.all()} == {Level.UNKNOWN}


def test_the_page_shows_each_level_in_words_with_its_reason_and_source(assess, client):
    page = assess(levels=LEVELS, source=factories.SourceFactory(title_sv="Källan"))

    soup = html.parse(client.get(page.url))

    assert levels(soup)[0] == ["Hög", "Medelhög", "Låg"]
    assert levels(soup)[1:] == [["Otillräcklig information"] * 3] * 3
    reasons = [html.text(reason) for reason in soup.select(".reasons dd")]
    assert reasons[0] == "Nivån är high. Källan"
    assert reasons[3] == "Ingen källa säger tillräckligt för att sätta en nivå."


def test_an_area_shows_insufficient_information_for_what_nobody_has_assessed(product, client):
    soup = html.parse(client.get("/riskomraden/livsmedel/"))

    assert soup.select("table.matrix") == []
    assert html.text(soup.select_one(".matrix__missing")) == (
        "Kyckling: otillräcklig information; ingen har bedömt riskerna här."
    )


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"level": Level.LOW}, {"source", "reason"}),
        ({"level": Level.HIGH, "reason": "Skäl."}, {"source"}),
        ({"level": Level.UNKNOWN}, set()),
    ],
)
def test_a_level_needs_a_source_and_a_reason(assess, values, missing):
    cell = RiskCell(page=assess(), pillar=factories.PillarFactory(), step="raw-material", **values)

    assert set(missing_support(cell)) == missing


def test_a_page_with_an_unsupported_level_is_not_published(assess):
    page = assess()
    page.complete_cells()
    page.cells.all()[0].level = Level.LOW

    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
    assert {cell.level for cell in RiskCell.objects.all()} == {Level.UNKNOWN}


def test_the_database_refuses_a_level_without_a_source(assess):
    assess()

    with pytest.raises(IntegrityError), transaction.atomic():
        RiskCell.objects.update(level=Level.LOW)


def test_the_matrix_of_a_day_is_the_newest_public_one_made_by_then(assess, product):
    old = assess(assessed_on=datetime.date(2017, 1, 1), title="Gammal")
    new = assess(assessed_on=datetime.date(2019, 1, 1), title="Ny")
    assess(assessed_on=datetime.date(2020, 1, 1), title="Utkast", live=False)
    hidden_pages.restrict(assess(assessed_on=datetime.date(2020, 2, 1), title="Privat"))
    hidden_pages.expire(assess(assessed_on=datetime.date(2020, 3, 1), title="Utgången"))

    def on(*day):
        (matrix,) = matrices_of_products([product], datetime.date(*day))
        return matrix.assessment

    assert on(2016, 12, 31) is None
    assert on(2017, 1, 1) == on(2018, 12, 31) == old
    assert on(2019, 1, 1) == on(2021, 1, 1) == new


def test_english_has_the_levels_at_once_and_reasons_in_swedish_until_translated(assess, client):
    page = assess(levels=[Level.LOW])
    english = factories.translate(page, title="Assessment")
    page.complete_cells()
    cell = page.cells.all()[1]
    cell.level, cell.source, cell.reason = Level.HIGH, factories.SourceFactory(), "Nytt skäl."
    page.save_revision().publish()

    soup = html.parse(client.get(english.url))
    assert levels(soup)[0] == ["Low", "High", "Insufficient information"]
    new = soup.select(".reasons dd")[1]
    assert html.text(new.select_one("[lang=sv]")) == "Nytt skäl."
    assert "(not yet translated)" in html.text(new)

    english = type(english).objects.get(pk=english.pk)
    english.cells = list(english.cells.all())
    english.cells.all()[1].reason = "A new reason."
    english.save_revision().publish()
    translated = html.parse(client.get(english.url)).select(".reasons dd")[1]
    assert html.text(translated).startswith("A new reason.")
    assert translated.select("[lang=sv]") == []


def test_a_matrix_says_how_sound_its_evidence_is(assess, product, client):
    old = factories.SourceFactory(date=datetime.date(2001, 1, 1))
    assess(levels=LEVELS, source=old)

    note = html.text(html.parse(client.get("/riskomraden/livsmedel/")).select_one(".matrix__note"))
    assert "Informationen är otillräcklig för 9 av tolv rutor." in note
    assert "3 nivåer vilar på källor som är äldre än fem år." in note


@given(st.dates(datetime.date(1996, 1, 1), datetime.date(2090, 1, 1)), st.integers(0, 30))
def test_some_years_later_is_the_same_day_or_the_last_of_february(day, years):
    later = years_later(day, years)

    assert later.year == day.year + years
    same = (later.month, later.day) == (day.month, day.day)
    assert same or ((day.month, day.day) == (2, 29) and (later.month, later.day) == (2, 28))


@given(
    st.lists(st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1)), max_size=2),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2040, 1, 1)),
)
def test_a_level_rests_on_old_sources_only_if_it_has_some_and_all_are_old(days, today):
    sources = [SimpleNamespace(date=day, read_on=None) for day in days]

    newest = max(days, default=None)
    expected = newest is not None and years_later(newest, 5) < today
    assert rests_on_old_sources(sources, today) == expected
