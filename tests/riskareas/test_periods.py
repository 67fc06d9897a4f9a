"""No two clusters are said to hold the same region or area in periods that overlap."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riskareas.models import ClusterMembership, Responsibility
from riskareas.rules.as_of import periods_conflict
from tests import factories
from tests.admin_forms import form_data

pytestmark = pytest.mark.each_database


def day(number):
    return datetime.date(2017, 1, number)


@pytest.fixture(params=["region", "risk_area"])
def statement(request, db):
    """Make a statement about one region, or one area, on which two clusters may be named."""
    about = {
        "region": factories.RegionFactory, "risk_area": factories.RiskAreaFactory
    }[request.param](code="about")  # fmt: skip
    factory = {
        "region": factories.MembershipFactory, "risk_area": factories.ResponsibilityFactory
    }[request.param]  # fmt: skip

    def make(letter, first, last=None, shared=False, strategy="create"):
        cluster = factories.ClusterFactory(code=letter)
        return getattr(factory, strategy)(
            **{request.param: about}, cluster=cluster, source=factories.SourceFactory(),
            attested_on=day(1), valid_from=first, valid_to=last, shared=shared,
        )  # fmt: skip

    return make


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((day(1), day(9)), (day(5), day(12))),
        ((day(1), day(5)), (day(5), day(12))),
        ((day(1), None), (day(5), day(6))),
        ((day(1), None), (day(5), None)),
        ((day(5), day(6)), (day(1), None)),
    ],
)
def test_overlapping_periods_of_two_clusters_are_refused_with_what_they_collide_with(
    statement, one, other
):
    first = statement("B", *one)

    with pytest.raises(ValidationError) as refused:
        statement("D", *other)

    assert list(refused.value.message_dict) == ["valid_from"]
    assert str(first) in refused.value.message_dict["valid_from"][0]
    assert type(first).objects.count() == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("B", day(1), day(4)), ("D", day(5), None)),
        (("B", day(1), None), ("B", day(5), None)),
        (("B", day(1), None), ("D", None, None)),
        (("B", None, day(9)), ("D", day(5), None)),
        (("C", day(1), None, True), ("G", day(5), None, True)),
    ],
)
def test_periods_that_can_be_true_together_are_saved(statement, one, other):
    saved = {statement(*one), statement(*other)}

    assert set(type(saved.pop()).objects.all()) >= saved


def test_one_statement_marked_as_shared_is_not_enough(statement):
    statement("C", day(1), shared=True)

    with pytest.raises(ValidationError):
        statement("G", day(5))


def test_a_statement_does_not_collide_with_itself_and_can_be_moved_aside(statement):
    first = statement("B", day(1))
    first.valid_to = day(4)
    first.save()

    assert statement("D", day(5)).pk


def test_other_regions_and_areas_are_no_matter(db):
    for _ in range(2):
        factories.MembershipFactory(valid_from=day(1))
        factories.ResponsibilityFactory(valid_from=day(1))

    assert ClusterMembership.objects.count() == Responsibility.objects.count() == 2


def test_an_end_before_the_beginning_is_refused(statement):
    with pytest.raises(ValidationError) as refused:
        statement("B", day(5), day(4))

    assert list(refused.value.message_dict) == ["valid_to"]


periods = st.tuples(
    st.sampled_from("BD"),
    st.integers(1, 6).map(day) | st.none(),
    st.integers(6, 9).map(day) | st.none(),
    st.booleans(),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(periods, periods)
def test_the_database_refuses_what_the_rule_refuses_where_nobody_asked_the_rule(
    statement, one, other
):
    first, second = statement(*one, strategy="build"), statement(*other, strategy="build")
    model = type(first)
    with transaction.atomic():
        _save(first, second)
        refused = _refused(second)
        expected = periods_conflict(first, second)
        transaction.set_rollback(True)

    assert refused == (expected and connection.vendor == "postgresql")
    assert not model.objects.exists()


def _save(first, second):
    for row in (first, second):
        row.source.save()
    type(first).objects.bulk_create([first])


def _refused(row):
    """Return whether the database refuses a row that is written past the model's own check."""
    try:
        with transaction.atomic():
            type(row).objects.bulk_create([row])
    except IntegrityError as error:
        return "no_contradicting_periods" in str(error)
    return False


def test_the_form_says_on_the_field_with_which_statement_it_collides(client, home):
    client.force_login(factories.UserFactory(is_superuser=True))
    first = factories.MembershipFactory(valid_from=day(1))
    other = factories.MembershipFactory(region=first.region)
    address = reverse(ClusterMembership.snippet_viewset.get_url_name("edit"), args=[other.pk])
    data = form_data(client.get(address))

    response = client.post(address, data | {"valid_from": "2017-01-05"})

    errors = response.context["form"].errors
    assert list(errors) == ["valid_from"]
    assert str(first) in errors["valid_from"][0]
    other.refresh_from_db()
    assert other.valid_from is None


def test_what_others_rest_on_is_not_deleted_and_all_of_it_is_listed(client, home):
    client.force_login(factories.UserFactory(is_superuser=True))
    source = factories.SourceFactory()
    cluster, region = factories.ClusterFactory(), factories.RegionFactory()
    area = factories.RiskAreaFactory()
    factories.MembershipFactory(source=source, cluster=cluster, region=region)
    for _ in range(2):
        factories.ResponsibilityFactory(
            source=source, cluster=cluster, region=factories.RegionFactory(), risk_area=area
        )

    for row, parts in (
        (source, ["1 ", "2 "]), (cluster, ["1 ", "2 "]), (area, ["2 "]), (region, ["1 "])
    ):  # fmt: skip
        address = reverse(row.snippet_viewset.get_url_name("delete"), args=[row.pk])
        response = client.post(address, follow=True)
        (message,) = [str(message) for message in response.context["messages"]]
        assert str(row) in message
        assert [part for part in parts if part not in message] == []
        assert type(row).objects.filter(pk=row.pk).exists()
