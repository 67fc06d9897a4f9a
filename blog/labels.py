"""The rows that a post is about, all groups in one query, each with the page that tells about it."""

from dataclasses import dataclass

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import get_language

from core.navigation import url_of
from core.rows import page_path
from riskareas.models import ClusterPage, RegionPage, RiskAreaPage


@dataclass(frozen=True)
class Label:
    """A row's group (area, cluster, region, country or theme), key, code, name and page address."""

    group: str
    key: int
    code: str
    name: str
    url: str | None


def labels_of(post):
    """Return the labels of a post: areas, clusters, regions, countries, themes, each in order.

    The relations of a previewed draft are in memory only; those of a saved post are subqueries.
    """
    name = F("name_en" if get_language() == "en" else "name_sv")
    nothing = Value(None, output_field=TextField())
    groups = [
        ("area", post.risk_areas, page_path(RiskAreaPage, "risk_area")),
        ("cluster", post.clusters, page_path(ClusterPage, "cluster")),
        ("region", post.regions, page_path(RegionPage, "region")),
        ("country", post.countries, nothing),
        ("theme", post.themes, nothing),
    ]
    queries = [
        relation.model.objects.filter(pk__in=relation.values_list("id", flat=True))
        .order_by()
        .annotate(rank=Value(rank), group=Value(group), label=name, page=Cast(path, TextField()))
        .values_list("rank", "group", "sort_order", "pk", "code", "label", "page")
        for rank, (group, relation, path) in enumerate(groups)
    ]
    rows = queries[0].union(*queries[1:], all=True).order_by("rank", "sort_order", "label")
    return [
        Label(group, key, code, label, url_of(path) if path else None)
        for _rank, group, _order, key, code, label, path in rows
    ]
