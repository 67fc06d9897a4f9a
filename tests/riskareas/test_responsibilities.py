"""Who answers for what on a day: by region, cluster and area, from the statements in the database."""

import datetime

import pytest

from riskareas.queries import responsibilities
from riskareas.rules.as_of import AsOfAnswer
from tests import factories

OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)
BETWEEN, TODAY = datetime.date(2019, 1, 1), datetime.date(2026, 11, 22)


@pytest.fixture
def rows(db):
    """Two areas, two clusters and two regions by name."""
    return {
        "food": factories.RiskAreaFactory(sort_order=1),
        "textiles": factories.RiskAreaFactory(sort_order=2),
        "B": factories.ClusterFactory(code="B"),
        "D": factories.ClusterFactory(code="D"),
        "sormland": factories.RegionFactory(code="SE-D", sort_order=1),
        "gavleborg": factories.RegionFactory(code="SE-X", sort_order=2),
    }


def member(rows, region, cluster, on):
    """Attest that a region is in a cluster."""
    return factories.MembershipFactory(region=rows[region], cluster=rows[cluster], source__date=on)


def answers(rows, area, cluster, on, region=None):
    """Attest that a cluster, or a region for it, answers for an area."""
    return factories.ResponsibilityFactory(
        risk_area=rows[area], cluster=rows[cluster], region=rows.get(region), source__date=on
    )


def test_every_region_has_its_answer_or_that_it_is_not_known(rows):
    later = member(rows, "sormland", "D", NEW)
    earlier = member(rows, "sormland", "B", OLD)
    sormland, gavleborg = rows["sormland"], rows["gavleborg"]

    assert responsibilities.answers_by_region(TODAY) == [
        (sormland, AsOfAnswer((later,), NEW)),
        (gavleborg, AsOfAnswer()),
    ]
    assert responsibilities.answers_by_region(BETWEEN) == [
        (sormland, AsOfAnswer((earlier,), OLD)),
        (gavleborg, AsOfAnswer()),
    ]
    assert responsibilities.membership_statements(sormland.pk) == [later, earlier]


def test_a_cluster_has_the_regions_whose_answer_names_it(rows):
    earlier, later = member(rows, "sormland", "B", OLD), member(rows, "sormland", "D", NEW)
    other = member(rows, "gavleborg", "B", OLD)
    sormland, gavleborg = rows["sormland"], rows["gavleborg"]

    assert responsibilities.members_of_cluster(rows["B"].pk, OLD) == [
        (sormland, AsOfAnswer((earlier,))),
        (gavleborg, AsOfAnswer((other,))),
    ]
    assert responsibilities.members_of_cluster(rows["B"].pk, TODAY) == [
        (gavleborg, AsOfAnswer((other,), OLD))
    ]
    assert responsibilities.members_of_cluster(rows["D"].pk, NEW) == [
        (sormland, AsOfAnswer((later,)))
    ]
    assert responsibilities.members_of_cluster(rows["D"].pk, OLD) == []


def test_a_cluster_answers_for_the_areas_whose_answer_names_it_in_their_order(rows):
    textiles = answers(rows, "textiles", "B", NEW)
    answers(rows, "food", "D", OLD)
    food = answers(rows, "food", "B", NEW)

    assert responsibilities.answer_for_area(rows["food"].pk, NEW) == AsOfAnswer((food,))
    assert responsibilities.areas_of_cluster(rows["B"].pk, NEW) == [
        (rows["food"], AsOfAnswer((food,))),
        (rows["textiles"], AsOfAnswer((textiles,))),
    ]
    assert responsibilities.areas_of_cluster(rows["D"].pk, NEW) == []
    assert responsibilities.areas_of_cluster(rows["B"].pk, OLD) == []


def test_a_region_answers_where_the_answer_names_it_or_its_cluster(rows):
    food = answers(rows, "food", "B", NEW, region="gavleborg")
    textiles = answers(rows, "textiles", "D", OLD)
    gavleborg, sormland = rows["gavleborg"].pk, rows["sormland"].pk
    its_own = [(rows["food"], AsOfAnswer((food,)))]

    assert responsibilities.areas_of_region(gavleborg, set(), NEW) == its_own
    assert responsibilities.areas_of_region(sormland, {rows["B"].pk}, NEW) == its_own
    assert responsibilities.areas_of_region(sormland, {rows["D"].pk}, NEW) == [
        (rows["textiles"], AsOfAnswer((textiles,), OLD))
    ]
    assert responsibilities.areas_of_region(sormland, set(), NEW) == []


def test_the_statements_of_an_answer_come_in_the_order_of_their_clusters(rows):
    textiles = [answers(rows, "textiles", letter, NEW) for letter in "DB"]

    found = responsibilities.answer_for_area(rows["textiles"].pk, NEW)

    assert list(found.statements) == textiles[::-1]
    assert found.is_contradiction
