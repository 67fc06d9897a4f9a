"""Who answers for what on a day: by region, cluster and area, from the statements in the database."""

import datetime

import pytest

from riskareas.queries import responsibilities
from riskareas.rules.as_of import AsOfAnswer
from tests import factories

pytestmark = pytest.mark.each_database

OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)
BETWEEN, TODAY = datetime.date(2019, 1, 1), datetime.date(2026, 11, 22)


@pytest.fixture
def terms(db):
    """Two areas, two clusters and two regions by name."""
    return {
        "food": factories.RiskAreaFactory(sort_order=1),
        "textiles": factories.RiskAreaFactory(sort_order=2),
        "B": factories.ClusterFactory(code="B"),
        "D": factories.ClusterFactory(code="D"),
        "sormland": factories.RegionFactory(code="SE-D", sort_order=1),
        "gavleborg": factories.RegionFactory(code="SE-X", sort_order=2),
    }


def member(terms, region, cluster, on):
    """Attest that a region is in a cluster."""
    return factories.MembershipFactory(
        region=terms[region], cluster=terms[cluster], source__date=on
    )


def answers(terms, area, cluster, on, region=None):
    """Attest that a cluster, or a region for it, answers for an area."""
    return factories.ResponsibilityFactory(
        risk_area=terms[area], cluster=terms[cluster], region=terms.get(region), source__date=on
    )


def test_every_region_has_its_answer_or_that_it_is_not_known(terms):
    later = member(terms, "sormland", "D", NEW)
    earlier = member(terms, "sormland", "B", OLD)
    sormland, gavleborg = terms["sormland"], terms["gavleborg"]

    assert responsibilities.answers_by_region(TODAY) == [
        (sormland, AsOfAnswer((later,), NEW)),
        (gavleborg, AsOfAnswer()),
    ]
    assert responsibilities.answers_by_region(BETWEEN) == [
        (sormland, AsOfAnswer((earlier,), OLD)),
        (gavleborg, AsOfAnswer()),
    ]
    assert responsibilities.membership_of_region(sormland.pk, TODAY) == (
        AsOfAnswer((later,), NEW),
        [earlier],
    )


def test_a_cluster_has_the_regions_whose_answer_names_it(terms):
    earlier, later = member(terms, "sormland", "B", OLD), member(terms, "sormland", "D", NEW)
    other = member(terms, "gavleborg", "B", OLD)
    sormland, gavleborg = terms["sormland"], terms["gavleborg"]

    assert responsibilities.members_of_cluster(terms["B"].pk, OLD) == [
        (sormland, AsOfAnswer((earlier,))),
        (gavleborg, AsOfAnswer((other,))),
    ]
    assert responsibilities.members_of_cluster(terms["B"].pk, TODAY) == [
        (gavleborg, AsOfAnswer((other,), OLD))
    ]
    assert responsibilities.members_of_cluster(terms["D"].pk, NEW) == [
        (sormland, AsOfAnswer((later,)))
    ]
    assert responsibilities.members_of_cluster(terms["D"].pk, OLD) == []


def test_a_cluster_answers_for_the_areas_whose_answer_names_it_in_their_order(terms):
    textiles = answers(terms, "textiles", "B", NEW)
    answers(terms, "food", "D", OLD)
    food = answers(terms, "food", "B", NEW)

    assert responsibilities.answer_for_area(terms["food"].pk, NEW) == AsOfAnswer((food,))
    assert responsibilities.areas_of_cluster(terms["B"].pk, NEW) == [
        (terms["food"], AsOfAnswer((food,))),
        (terms["textiles"], AsOfAnswer((textiles,))),
    ]
    assert responsibilities.areas_of_cluster(terms["D"].pk, NEW) == []
    assert responsibilities.areas_of_cluster(terms["B"].pk, OLD) == []


def test_a_region_answers_where_the_answer_names_it_or_its_cluster(terms):
    food = answers(terms, "food", "B", NEW, region="gavleborg")
    textiles = answers(terms, "textiles", "D", OLD)
    gavleborg, sormland = terms["gavleborg"].pk, terms["sormland"].pk
    its_own = [(terms["food"], AsOfAnswer((food,)))]

    assert responsibilities.areas_of_region(gavleborg, set(), NEW) == its_own
    assert responsibilities.areas_of_region(sormland, {terms["B"].pk}, NEW) == its_own
    assert responsibilities.areas_of_region(sormland, {terms["D"].pk}, NEW) == [
        (terms["textiles"], AsOfAnswer((textiles,), OLD))
    ]
    assert responsibilities.areas_of_region(sormland, set(), NEW) == []


def test_the_statements_of_an_answer_come_in_the_order_of_their_clusters(terms):
    textiles = [answers(terms, "textiles", letter, NEW) for letter in "DB"]

    answer = responsibilities.answer_for_area(terms["textiles"].pk, NEW)

    assert list(answer.statements) == textiles[::-1]
    assert answer.is_contradiction
