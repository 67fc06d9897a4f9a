"""Links to the terms that a post is about: all groups in one query, each with its subject page."""

from dataclasses import dataclass

from django.db.models import F, Value
from django.utils.translation import get_language

from core.public.navigation import url_of
from core.terms.pages import term_page_paths


@dataclass(frozen=True)
class TermLink:
    """A term's group (area, cluster, region, country or theme), key, code, name and page address."""

    group: str
    key: int
    code: str
    name: str
    url: str | None


def term_links_of_post(post):
    """Return a post's term links: areas, clusters, regions, countries, themes, each in order.

    The relations of a previewed draft are in memory only; those of a saved post are subqueries.
    """
    name = F("name_en" if get_language() == "en" else "name_sv")
    groups = [
        ("area", post.risk_areas),
        ("cluster", post.clusters),
        ("region", post.regions),
        ("country", post.countries),
        ("theme", post.themes),
    ]
    queries = [
        relation.model.objects.filter(pk__in=relation.values_list("id", flat=True))
        .order_by()
        .annotate(
            rank=Value(rank),
            group=Value(group),
            term_name=name,
            term_model=Value(relation.model._meta.model_name),
        )
        .values_list("rank", "group", "sort_order", "pk", "code", "term_name", "term_model")
        for rank, (group, relation) in enumerate(groups)
    ]
    rows = queries[0].union(*queries[1:], all=True).order_by("rank", "sort_order", "term_name")
    paths = term_page_paths()
    return [
        TermLink(group, key, code, term_name, url_of(paths.get((term_model, key), "")))
        for _rank, group, _order, key, code, term_name, term_model in rows
    ]
