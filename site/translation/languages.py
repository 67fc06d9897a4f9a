"""The languages that pages are translated from and into, and how their names are written."""

from django.conf import settings
from django.utils.translation import get_language, get_language_info
from wagtail.models import Locale, Page


def target_locales():
    """Return the locales that pages are translated into."""
    return list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))


def source_page_of(page):
    """Return the Swedish page of a page in any language, or None; it is not always specific."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    return Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
    ).first()


def is_source_page(page):
    """Return whether a page is below the root and in the language that others are translated from."""
    return page.depth > 1 and page.locale.language_code == settings.LANGUAGE_CODE


def name_in_sentence(locale):
    """Return the name of a language as it is written within a sentence: in lower case in Swedish."""
    name = get_language_info(locale.language_code)["name_translated"]
    return name.lower() if get_language() == "sv" else name
