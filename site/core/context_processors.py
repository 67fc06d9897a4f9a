"""What every template can ask for."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from .models import ContentVersion


def site_frame(request):
    """Give templates the site's name and the content version, fetched only where a template asks."""
    return {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "content_version": SimpleLazyObject(ContentVersion.current),
    }
