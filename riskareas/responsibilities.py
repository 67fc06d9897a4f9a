"""Who belongs where and answers for what, as the newest sources attest it."""

from django.db.models import Q

from . import models


def of_area(risk_area):
    """Return the newest responsibility of each cluster for an area, newest first."""
    return _newest(_responsibilities().filter(risk_area=risk_area), "cluster_id")


def of_cluster(cluster):
    """Return the newest responsibility of a cluster for each area, in the areas' order."""
    return _newest(
        _responsibilities()
        .filter(cluster=cluster)
        .order_by("risk_area__sort_order", "-attested_on"),
        "risk_area_id",
    )


def of_region(region, cluster):
    """Return what a region answers for: itself where a source names it, else through its cluster."""
    rows = _responsibilities().filter(Q(region=region) | Q(cluster=cluster))
    in_order = sorted(rows, key=lambda row: (row.risk_area.sort_order, row.region_id != region))
    return _newest(in_order, "risk_area_id")


def members(cluster):
    """Return the membership of each region that was last attested in this cluster."""
    return [row for row in current_memberships() if row.cluster_id == cluster]


def memberships_of(region):
    """Return every attested membership of a region, newest first."""
    return list(_memberships().filter(region=region))


def regions():
    """Return every region in order, each with its newest attested membership, or None."""
    placed = {row.region_id: row for row in current_memberships()}
    return [(region, placed.get(region.pk)) for region in models.Region.objects.all()]


def current_memberships():
    """Return the newest attested membership of each region, in the order of the regions' codes."""
    return _newest(
        _memberships().order_by("region__sort_order", "region__code", "-attested_on", "-pk"),
        "region_id",
    )


def current_by_cluster():
    """Return the newest responsibility of each cluster and area, as a list for each cluster's key."""
    rows = _newest(
        _responsibilities().order_by("risk_area__sort_order", "-attested_on"),
        "risk_area_id",
        "cluster_id",
    )
    by_cluster = {}
    for row in rows:
        by_cluster.setdefault(row.cluster_id, []).append(row)
    return by_cluster


def _responsibilities():
    return models.Responsibility.objects.select_related("risk_area", "cluster", "region", "source")


def _memberships():
    return models.ClusterMembership.objects.select_related("region", "cluster", "source")


def _newest(rows, *keys):
    seen = {}
    for row in rows:
        seen.setdefault(tuple(getattr(row, key) for key in keys), row)
    return list(seen.values())
