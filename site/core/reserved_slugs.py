"""Slugs that a page may not have, because the site or a page above it answers for that address."""

from django.conf import settings
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin

_reserved = set()


def reserve_slugs(*slugs):
    """Keep slugs right under home for addresses of an app; each app calls this when it is ready."""
    _reserved.update(slugs)


def reserved_slugs():
    """Return all slugs that no page right under home may have."""
    return frozenset(_reserved)


def is_subpage_route(page_model, slug):
    """Return whether pages of a type answer for `slug/` below them, in any language, themselves."""
    if not issubclass(page_model, RoutablePageMixin):
        return False
    for language, _name in settings.LANGUAGES:
        with override(language):
            if any(route.pattern.match(f"{slug}/") for route in page_model.get_subpage_urls()):
                return True
    return False
