"""What a visitor may see: live, not expired, and not under a view restriction."""

from django.db.models import Q
from django.utils import timezone

from ..caching.site_state import get_site_state


def visible(pages):
    """Limit a queryset of pages to those that every visitor may see."""
    pages = pages.filter(Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()), live=True)
    # Literal paths: with a subquery the database would compare every page with every restriction.
    for path in get_site_state().restricted_paths:
        pages = pages.exclude(path__startswith=path)
    return pages


def is_visible(page):
    """Return whether every visitor may see a page, as `visible` would."""
    if not page.live or (page.expire_at and page.expire_at <= timezone.now()):
        return False
    return not any(page.path.startswith(path) for path in get_site_state().restricted_paths)
