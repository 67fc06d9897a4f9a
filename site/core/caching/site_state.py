"""What every request must know of the site before it can find or show a page; one query tells."""

from dataclasses import dataclass, field

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Concat
from wagtail.models import Page, PageViewRestriction, Site

from .request_cache import get_or_compute


@dataclass
class SiteState:
    """The content version, the `url_path` of the published home page of each language, and the tree
    path of each page with a view restriction and of its aliases."""

    version: int = 0
    homes: dict[str, str] = field(default_factory=dict)
    restricted_paths: list[str] = field(default_factory=list)


def get_site_state():
    """Return the state of the site, asked once in a request."""
    return get_or_compute("state", _ask)


def _ask():
    found = SiteState()
    for kind, value in _rows():
        if kind == "version":
            found.version = int(value)
        elif kind == "home":
            language, url_path = value.split(" ")
            found.homes[language] = url_path
        else:
            found.restricted_paths.append(value)
    return found


def _rows():
    from ..models import ContentVersion

    site_keys = Site.objects.order_by().values("root_page__translation_key")
    homes = Page.objects.filter(translation_key__in=site_keys, live=True)
    restrictions = PageViewRestriction.objects.order_by()
    queries = [
        _labelled("version", ContentVersion.objects.filter(pk=1), Cast("number", TextField())),
        _labelled(
            "home",
            homes,
            Concat("locale__language_code", Value(" "), "url_path", output_field=TextField()),
        ),
        _labelled("restricted", restrictions, F("page__path")),
        _labelled(
            "restricted", restrictions.filter(page__aliases__isnull=False), F("page__aliases__path")
        ),
    ]
    return queries[0].union(*queries[1:], all=True)


def _labelled(kind, rows, value):
    return (
        rows.order_by()
        .annotate(kind=Value(kind), value=Cast(value, TextField()))
        .values_list("kind", "value")
    )
