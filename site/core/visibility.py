"""What a visitor may see: live, not expired, and not under a view restriction."""

from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageViewRestriction

from .memory import once


def visible(pages):
    """Limit a queryset of pages to those that every visitor may see."""
    pages = pages.filter(Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()), live=True)
    for path in restricted_paths():
        pages = pages.exclude(path__startswith=path)
    return pages


def restricted_paths():
    """Return the tree path of each page with a view restriction, and of its aliases.

    Asked once in a request and written into its queries: a subquery for it would have the database
    compare every page with every other.
    """
    return once("restricted-paths", _restricted_paths)


def _restricted_paths():
    restricted = PageViewRestriction.objects.values_list("page__path", "page__aliases__path")
    return sorted({path for paths in restricted for path in paths if path})
