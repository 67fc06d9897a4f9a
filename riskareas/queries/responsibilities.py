"""Who belongs where and answers for what on a day, as the sources attest it: see `as_of`."""

from .. import models
from ..rules.as_of import answer_as_of


def answer_for_area(risk_area, day):
    """Return the answer to who answers for an area."""
    return answer_as_of(_responsibilities().filter(risk_area=risk_area), day)


def areas_of_cluster(cluster, day):
    """Return (area, answer) for each area whose answer names a cluster, in the areas' order."""
    return [(area, found) for area, found in answers_by_area(day) if cluster in found.clusters]


def areas_of_region(region, clusters, day):
    """Return (area, answer) for each area whose answer names a region or one of its clusters."""
    return [
        (area, found)
        for area, found in answers_by_area(day)
        if found.clusters & clusters or region in {row.region_id for row in found.statements}
    ]


def answers_by_area(day):
    """Return (area, answer) for each area that somebody is known to answer for, in order."""
    return _answers(_responsibilities(), "risk_area", day)


def members_of_cluster(cluster, day):
    """Return (region, answer) for each region whose answer names a cluster, in the regions' order."""
    placed = _answers(_memberships(), "region", day)
    return [(region, found) for region, found in placed if cluster in found.clusters]


def membership_statements(region):
    """Return every statement about a region's cluster, the newest first."""
    return list(_memberships().filter(region=region).order_by("-attested_on", "-pk"))


def answers_by_region(day):
    """Return (region, answer) for every region in order: its cluster, or that it is not known."""
    placed = dict(_answers(_memberships(), "region", day))
    none = answer_as_of([], day)
    return [(region, placed.get(region, none)) for region in models.Region.objects.all()]


def _answers(rows, subject, day):
    statements = {}
    for row in rows:
        statements.setdefault(getattr(row, subject), []).append(row)
    answers = [(row, answer_as_of(about, day)) for row, about in statements.items()]
    return [(row, found) for row, found in answers if found]


def _responsibilities():
    return models.Responsibility.objects.select_related(
        "risk_area", "cluster", "region", "source"
    ).order_by("risk_area__sort_order", "risk_area__code", *IN_AN_ANSWER)


def _memberships():
    return models.ClusterMembership.objects.select_related("region", "cluster", "source").order_by(
        "region__sort_order", "region__code", *IN_AN_ANSWER
    )


IN_AN_ANSWER = ("cluster__sort_order", "cluster__code", "-attested_on", "-pk")
