"""Gets the objects that a URL is about, or raises 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import Translation


def get_translation_and_page_or_404(translation_id):
    """Return an enabled translation and its page, or raise 404."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    try:
        return translation, translation.get_target_instance()
    except Page.DoesNotExist as error:
        raise Http404 from error
