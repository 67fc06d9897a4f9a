"""Begins translations: makes their records and the translated pages, as drafts."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from ...status.compute_status import refresh_status
from ...texts.text_pairs import text_pairs
from .. import permissions
from ..locking import exclusive_lock
from ..nearest_translations import nearest_translation
from .draft_saving import ensure_draft


def submit_translation(page, locale, user):
    """Begin the translation of a Swedish page as a draft, missing ancestors first; return the draft's page.

    Each page has a transaction of its own. A page that exists already in the language, made by hand,
    keeps its texts: they become translations where its structure is that of the Swedish page.
    """
    # The page may have moved since it was read: the permissions depend on where it is now.
    page = Page.objects.select_related("locale").get(pk=page.pk)
    if page.locale.language_code != settings.LANGUAGE_CODE or locale == page.locale:
        raise PermissionDenied
    permissions.check_submit(page, nearest_translation(page, locale), user)
    ancestors = page.get_ancestors().filter(depth__gt=1).specific()
    for ancestor in ancestors:
        if not ancestor.has_translation(locale):
            with exclusive_lock(user):
                create_translation(ancestor, locale, user)
    with exclusive_lock(user):
        create_translation(page.specific, locale, user)
    return page.get_translation(locale).specific


def create_translation(page, locale, user=None):
    """Return the records of a translation; make them, and its page, where there are none.

    Call it while holding the exclusive lock. Existing records stay as they are: `sync_translations`
    brings them what is new in Swedish.
    """
    existing = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=locale, enabled=True
    ).first()
    if existing:
        return existing
    source = update_source(page)
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    if page.has_translation(locale):
        adopt_existing_words(translation, page.get_translation(locale).specific)
    else:
        copy = page.copy_for_translation(locale, copy_parents=True)
        source.sync_view_restrictions(page, copy)
        ensure_draft(translation, user)
    refresh_status(page, locale)
    return translation


def update_source(page):
    """Read a page into its `TranslationSource`: as visitors see it, or its draft if it never was live."""
    shown = page if page.first_published_at else page.get_latest_revision_as_object()
    source, _created = TranslationSource.update_or_create_from_instance(shown)
    return source


def adopt_existing_words(translation, page):
    """Store the texts of an existing page that differ from the Swedish ones as its translations."""
    for segment, text in text_pairs(translation.source, page, strict=False):
        if text != segment.string.data:
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                locale=translation.target_locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual"},
            )
