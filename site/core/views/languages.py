"""The friendly note where a page is not translated."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import override
from wagtail.models import Page

from ..navigation import url_of
from ..visibility import visible


def not_translated(request, language, page_id):
    """Say in `language` that a page is not translated yet; lead to it as soon as it is."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    pages = Page.objects.filter(pk=page_id, depth__gt=1).select_related("locale")
    page = visible(pages).first()
    if page is None:
        raise Http404
    translations = visible(Page.objects.filter(locale__language_code=language))
    if translation := translations.filter(translation_key=page.translation_key).first():
        return redirect(url_of(translation.url_path))
    ancestor_keys = page.get_ancestors().filter(depth__gt=1).values("translation_key")
    nearest = translations.filter(translation_key__in=ancestor_keys).order_by("-depth").first()
    with override(language):
        request.LANGUAGE_CODE = language
        response = TemplateResponse(
            request, "not_translated.html", {"missing_page": page, "nearest": nearest}
        )
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Content-Language"] = language
        return response.render()
