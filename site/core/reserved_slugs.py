"""Addresses that a page answers for below itself, where other pages could lie too."""

from django.conf import settings
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin


def is_subpage_route(page_model, slug):
    """Return whether pages of a type answer for `slug/` below them, in any language, themselves."""
    if not issubclass(page_model, RoutablePageMixin):
        return False
    for language, _name in settings.LANGUAGES:
        with override(language):
            if any(route.pattern.match(f"{slug}/") for route in page_model.get_subpage_urls()):
                return True
    return False
