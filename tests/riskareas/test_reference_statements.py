"""The reference data of every installation say what the sources attest, in the functions and on the pages."""

from itertools import product

import pytest

from riskareas.models import Cluster, Region, RiskArea
from riskareas.queries import responsibilities
from setup.reference_data import ensure_reference_data
from tests import factories, html

from .expected_answers import MEMBERSHIPS, NOW, RESPONSIBILITIES, clusters_of, codes_naming

pytestmark = pytest.mark.each_database

DAYS = list(MEMBERSHIPS)
ADDRESSES = [(day, f"?as-of={day}") for day in DAYS] + [(NOW, "")]


@pytest.fixture
def reference_data(home):
    ensure_reference_data()


@pytest.fixture
def pages(reference_data):
    """The page of each cluster and area in both languages, by the code of its term."""
    made = {}
    for model, name, factory in (
        (Cluster, "cluster", factories.ClusterPageFactory),
        (RiskArea, "risk_area", factories.RiskAreaPageFactory),
    ):
        for term in model.objects.all():
            page = factory(**{name: term})
            made[term.code] = {"sv": page.url, "en": factories.translate(page).url}
    return made


def as_expected(answer):
    """Return an answer in the form of the tables."""
    if not answer:
        return None
    named = [" ".join(filter(None, (row.cluster.code, _region(row)))) for row in answer.statements]
    evidence = answer.last_attested or answer.statements[0].attested_on
    return ", ".join(dict.fromkeys(named)), str(evidence)


def _region(row):
    region = getattr(row, "region", None)
    return region.code if region and hasattr(row, "risk_area") else None


def names(model, codes, language):
    """Return the names of terms in a language."""
    return {getattr(term, f"name_{language}") for term in model.objects.filter(code__in=codes)}


@pytest.mark.parametrize("day", DAYS)
def test_the_functions_say_what_the_sources_attest(reference_data, day):
    regions = {
        region.code: as_expected(answer)
        for region, answer in responsibilities.answers_by_region(day)
    }
    areas = {
        area.code: as_expected(responsibilities.answer_for_area(area.pk, day))
        for area in RiskArea.objects.all()
    }

    assert regions == MEMBERSHIPS[day]
    assert areas == RESPONSIBILITIES[day]
    for cluster in Cluster.objects.all():
        members = responsibilities.members_of_cluster(cluster.pk, day)
        answers_for = responsibilities.areas_of_cluster(cluster.pk, day)
        assert {term.code for term, _answer in members} == codes_naming(
            MEMBERSHIPS, day, cluster.code
        )
        assert {term.code for term, _answer in answers_for} == codes_naming(
            RESPONSIBILITIES, day, cluster.code
        )


def test_the_sources_of_the_data_contradict_each_other_on_no_day_of_the_tables(reference_data):
    for day in DAYS:
        answers = [*responsibilities.answers_by_region(day), *responsibilities.answers_by_area(day)]
        assert not [term for term, answer in answers if answer.is_contradiction]


def test_the_pages_say_what_the_sources_attest_in_both_languages(pages, client):
    for language, (day, query) in product(("sv", "en"), ADDRESSES):
        index = pages["B"][language].rsplit("/", 2)[0] + "/"
        word = {"sv": "Kluster", "en": "Cluster"}[language]
        soup = html.get_page(client, index + query)
        shown = {html.text(row.th): row("td") for row in soup.main.table.tbody("tr")}
        for region in Region.objects.all():
            cells = shown[getattr(region, f"name_{language}")]
            _check_table_row(cells, MEMBERSHIPS[day][region.code], day, word, language)
        for letter in "ABCDEFGH":
            soup = html.get_page(client, pages[letter][language] + query)
            for heading, model, table in (
                ("Regions in the cluster", Region, MEMBERSHIPS),
                ("What the cluster answers for", RiskArea, RESPONSIBILITIES),
            ):
                listed = {html.text(item.strong) for item in html.section(soup, heading)("li")}
                assert listed == names(model, codes_naming(table, day, letter), language)
        for area, answer in RESPONSIBILITIES[day].items():
            soup = html.get_page(client, pages[area][language] + query)
            _check_area(soup.main.aside.dl.div, answer, word, language)


def _check_table_row(cells, answer, day, word, language):
    if answer is None:
        assert len(cells) == 1 and not cells[0]("time") and word not in html.text(cells[0])
        return
    cluster, evidence = answer
    assert html.text(cells[0]) == f"{word} {cluster}"
    areas = codes_naming(RESPONSIBILITIES, day, cluster)
    assert {html.text(link) for link in cells[1]("a")} == names(RiskArea, areas, language)
    assert {time["datetime"] for time in cells[2]("time")} == {evidence}


def _check_area(group, answer, word, language):
    rows = [row for row in group("dd") if row.strong]
    shown = {html.text(row.strong) for row in rows}
    assert shown == {f"{word} {letter}" for letter in clusters_of(answer)}
    for row in rows:
        assert [time["datetime"] for time in row("time")] == [answer[1]]
        regions = names(Region, answer[0].split(" "), language)
        assert {region for region in regions if region in html.text(row)} == regions


def test_sormland_is_in_b_in_2017_last_attested_there_in_2021_and_in_d_by_the_later_list(
    reference_data, client
):
    page = factories.RegionPageFactory(region=Region.objects.get(code="SE-D"))
    for query, cluster, words in (
        ("?as-of=2017-11-15", "Kluster B", "belagt den 15 november 2017"),
        ("?as-of=2021-07-07", "Kluster B", "senast belagt den 15 november 2017"),
        ("?as-of=2026-11-22", "Kluster D", "belagt den 22 november 2026"),
    ):
        soup = html.get_page(client, page.url + query)
        answer = soup.main.aside.dl.div.dd
        assert html.text(answer.strong) == cluster
        assert html.text(answer).startswith(f"{cluster} {words} i ")
