"""Pages of the knowledge base in the reader's language, or in Swedish while they have no other."""

from django.conf import settings
from django.utils.translation import get_language

from core.bilingual.localized import LocalizedString
from core.public.navigation import localized_pages, url_of
from core.public.visibility import visible


def visible_swedish(page_model):
    """Return the visible Swedish pages of a type: facts are read from them whatever the language."""
    return visible(page_model.objects.filter(locale__language_code=settings.LANGUAGE_CODE))


def add_addresses(pages):
    """Give each page `address` and `name`, its title as a `LocalizedString`, of its translation
    where that is public; one query however many pages there are."""
    pages = list(pages)
    translations = localized_pages([page.pk for page in pages])
    return [_add_address(page, translations.get(page.pk, page)) for page in pages]


def pages_with_addresses(keys):
    """Map the keys of visible pages of any types to their translations, each with `address` and
    `name` as `add_addresses` gives them."""
    return {key: _add_address(page, page) for key, page in localized_pages(keys).items()}


def _add_address(page, translation):
    is_active = translation.locale.language_code == get_language()
    page.address = url_of(translation.url_path)
    page.name = LocalizedString(translation.title, "" if is_active else settings.LANGUAGE_CODE)
    return page
