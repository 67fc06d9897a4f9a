"""Variables of every template."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from .caching.site_state import get_site_state


def site_frame(request):
    """Return the site's name and the content version, which is queried only where a template uses it."""
    return {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "content_version": SimpleLazyObject(lambda: get_site_state().version),
    }
