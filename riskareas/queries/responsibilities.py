"""Who belongs where and answers for what on a day, as the sources attest it: see `rules.as_of`."""

from typing import NamedTuple

from ..models import ClusterMembership, Region, Responsibility
from ..rules.as_of import AsOfAnswer, answer_as_of

# Statements of one answer: the clusters in their order, the newest statement of each first.
ORDER_IN_AN_ANSWER = ("cluster__sort_order", "cluster__code", "-attested_on", "-pk")


class RegionMembership(NamedTuple):
    """Which cluster a region belongs to on a day, and the statements that are no part of the answer."""

    answer: AsOfAnswer
    other_statements: list


def answer_for_area(risk_area, day):
    """Return the answer to who answers for an area."""
    return answer_as_of(_responsibilities().filter(risk_area=risk_area), day)


def areas_of_cluster(cluster, day):
    """Return (area, answer) for each area whose answer names a cluster, in the areas' order."""
    return [(area, answer) for area, answer in answers_by_area(day) if cluster in answer.clusters]


def areas_of_region(region, clusters, day):
    """Return (area, answer) for each area whose answer names a region or one of its clusters."""
    return [
        (area, answer)
        for area, answer in answers_by_area(day)
        if answer.clusters & clusters
        or region in {statement.region_id for statement in answer.statements}
    ]


def answers_by_area(day):
    """Return (area, answer) for each area that somebody is known to answer for, in order."""
    return _answers(_responsibilities(), "risk_area", day)


def members_of_cluster(cluster, day):
    """Return (region, answer) for each region whose answer names a cluster, in the regions' order."""
    answers = _answers(_memberships(), "region", day)
    return [(region, answer) for region, answer in answers if cluster in answer.clusters]


def membership_of_region(region, day):
    """Return the `RegionMembership` of a region; other statements come newest first."""
    statements = list(_memberships().filter(region=region).order_by("-attested_on", "-pk"))
    answer = answer_as_of(statements, day)
    others = [statement for statement in statements if statement not in answer.statements]
    return RegionMembership(answer, others)


def answers_by_region(day):
    """Return (region, answer) for every region in order: its cluster, or that it is not known."""
    answers = dict(_answers(_memberships(), "region", day))
    return [(region, answers.get(region, AsOfAnswer())) for region in Region.objects.all()]


def _answers(statements, subject, day):
    """Return (subject, answer) for each subject that has an answer, in the order of the statements."""
    by_subject = {}
    for statement in statements:
        by_subject.setdefault(getattr(statement, subject), []).append(statement)
    answers = [(term, answer_as_of(about, day)) for term, about in by_subject.items()]
    return [(term, answer) for term, answer in answers if answer]


def _responsibilities():
    return Responsibility.objects.select_related(
        "risk_area", "cluster", "region", "source"
    ).order_by("risk_area__sort_order", "risk_area__code", *ORDER_IN_AN_ANSWER)


def _memberships():
    return ClusterMembership.objects.select_related("region", "cluster", "source").order_by(
        "region__sort_order", "region__code", *ORDER_IN_AN_ANSWER
    )
