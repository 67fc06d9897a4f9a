"""The note that a page is not translated."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import override
from wagtail.models import Page

from ..public.navigation import url_of
from ..public.visibility import visible


def not_translated(request, language, page_id):
    """Say in `language` that a page is not translated yet; redirect to the translation once it is."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    page = visible(Page.objects.filter(pk=page_id).select_related("locale")).first()
    if page is None or not url_of(page.url_path):
        raise Http404
    line = page.get_ancestors(inclusive=True).filter(depth__gt=1).values("translation_key")
    in_language = Page.objects.filter(locale__language_code=language, translation_key__in=line)
    translations = [
        translation
        for translation in visible(in_language).order_by("-depth")
        if url_of(translation.url_path)
    ]
    for translation in translations:
        if translation.translation_key == page.translation_key:
            return redirect(url_of(translation.url_path))
    nearest = translations[0] if translations else None
    with override(language):
        request.LANGUAGE_CODE = language
        response = TemplateResponse(
            request, "not_translated.html", {"missing_page": page, "nearest": nearest}
        )
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Content-Language"] = language
        return response.render()
