"""The site state: what every request needs before it can find or show a page, in one query."""

from dataclasses import dataclass, field

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Concat
from wagtail.models import Page, PageViewRestriction, Site

from .content_version import ContentVersion
from .request_cache import get_or_compute


@dataclass
class SiteState:
    """The content version, the home pages and the restricted parts of the tree.

    `version` is 0 before the first change. `homes` has the `url_path` of the published home page of
    each language, `restricted_paths` the tree path of each page with a view restriction and of its
    aliases.
    """

    version: int = 0
    homes: dict[str, str] = field(default_factory=dict)
    restricted_paths: list[str] = field(default_factory=list)


def get_site_state():
    """Return the state of the site, queried once in a request."""
    return get_or_compute("site_state", _query_site_state)


def _query_site_state():
    state = SiteState()
    for kind, value in _labelled_values():
        if kind == "version":
            state.version = int(value)
        elif kind == "home":
            language, url_path = value.split(" ")
            state.homes[language] = url_path
        else:
            state.restricted_paths.append(value)
    return state


def _labelled_values():
    """Return (kind, value) pairs; the union of four queries costs one round trip."""
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


def _labelled(kind, queryset, value):
    return (
        queryset.order_by()
        .annotate(kind=Value(kind), value=Cast(value, TextField()))
        .values_list("kind", "value")
    )
