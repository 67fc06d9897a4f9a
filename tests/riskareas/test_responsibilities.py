"""Who answers for what: the newest source decides, and nothing is said that none attests."""

import datetime

import pytest
from django.db.models import Max
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riskareas import responsibilities
from riskareas.models import Cluster, ClusterMembership, Region, Responsibility, RiskArea
from setup.rows import ensure_rows
from tests import factories

OLD, NEW = datetime.date(2017, 4, 25), datetime.date(2021, 5, 3)


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


def test_the_newest_source_says_which_cluster_a_region_is_in(rows):
    later = member(rows, "sormland", "D", NEW)
    earlier = member(rows, "sormland", "B", OLD)
    other = member(rows, "gavleborg", "B", OLD)

    assert responsibilities.current_memberships() == [later, other]
    assert responsibilities.members(rows["B"].pk) == [other]
    assert responsibilities.members(rows["D"].pk) == [later]
    assert responsibilities.memberships_of(rows["sormland"].pk) == [later, earlier]


def test_an_area_names_each_cluster_once_by_its_newest_source(rows):
    answers(rows, "food", "B", OLD, region="gavleborg")
    newest = answers(rows, "food", "B", NEW)
    other = answers(rows, "food", "D", OLD)
    answers(rows, "textiles", "D", NEW)

    assert responsibilities.of_area(rows["food"].pk) == [newest, other]


def test_a_cluster_answers_for_each_area_once_in_the_order_of_the_areas(rows):
    textiles = answers(rows, "textiles", "B", NEW)
    answers(rows, "food", "B", OLD)
    food = answers(rows, "food", "B", NEW)
    answers(rows, "food", "D", NEW)

    assert responsibilities.of_cluster(rows["B"].pk) == [food, textiles]
    assert responsibilities.current_by_cluster()[rows["B"].pk] == [food, textiles]


def test_a_region_answers_itself_where_a_source_names_it_else_through_its_cluster(rows):
    own = answers(rows, "food", "B", OLD, region="gavleborg")
    answers(rows, "food", "B", NEW)
    textiles = answers(rows, "textiles", "B", OLD)
    elsewhere = answers(rows, "textiles", "D", NEW, region="sormland")

    gavleborg, cluster = rows["gavleborg"].pk, rows["B"].pk
    assert responsibilities.of_region(gavleborg, cluster) == [own, textiles]
    assert responsibilities.of_region(gavleborg, rows["D"].pk) == [own, elsewhere]
    assert responsibilities.of_region(gavleborg, None) == [own]
    assert responsibilities.of_region(rows["sormland"].pk, None) == [elsewhere]


statements = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 2),
        st.dates(datetime.date(2016, 1, 1), datetime.date(2016, 1, 9)),
    ),
    max_size=12,
    unique=True,
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(statements)
def test_any_statements_give_each_region_its_last_attested_cluster(db, said):
    ClusterMembership.objects.all().delete()
    regions = [factories.RegionFactory(code=f"R{number}", sort_order=number) for number in range(3)]
    clusters = [factories.ClusterFactory(code=f"C{number}") for number in range(3)]
    rows = [
        factories.MembershipFactory(region=regions[r], cluster=clusters[c], source__date=on)
        for r, c, on in said
    ]

    found = responsibilities.current_memberships()

    latest = {
        region: max(row.attested_on for row in rows if row.region == region)
        for region in regions
        if any(row.region == region for row in rows)
    }
    assert [row.region for row in found] == list(latest)
    assert {row.region: row.attested_on for row in found} == latest
    assert set(found) <= set(rows)


def test_the_rows_of_every_installation_place_all_regions_and_name_who_answers(db):
    ensure_rows()

    memberships = responsibilities.current_memberships()

    assert len(memberships) == Region.objects.count() == 21
    places = {row.region.code: (row.cluster.code, row.attested_on.year) for row in memberships}
    assert places["SE-D"][0] == "D"
    earliest = responsibilities.memberships_of(Region.objects.get(code="SE-D").pk)[-1]
    assert (earliest.cluster.code, earliest.attested_on.year) == ("B", 2017)
    for row in memberships:
        newest = ClusterMembership.objects.filter(region=row.region).aggregate(Max("attested_on"))
        assert row.attested_on == newest["attested_on__max"]
    assert {row.cluster.code for row in memberships} <= set("ABCDEFGH")
    assert Cluster.objects.count() == 8
    for area in RiskArea.objects.all():
        assert responsibilities.of_area(area.pk), area
    assert not Responsibility.objects.filter(source__isnull=True).exists()
