"""Imports the translation of a whole page at once, as if a translator had typed it: for the demo."""

from wagtail_localize.models import String, StringTranslation, Template

from ...status.compute_status import refresh_status
from ...texts.text_pairs import text_pairs
from ..drafts.draft_saving import ensure_draft
from ..drafts.submission import create_translation
from ..locking import exclusive_lock


def import_translation(page, counterpart, locale, *, user=None, publish=True, portion=1.0):
    """Translate a Swedish page with the texts of `counterpart`, an unsaved page of the same structure.

    A `portion` below 1 imports only the first part of the texts and leaves the page as a draft.
    Raises `ValueError` where the structures differ. Returns the translated page.
    """
    with exclusive_lock(user):
        translation = create_translation(page, locale, user)
        pairs = text_pairs(translation.source, counterpart)
        for segment, text in pairs[: round(len(pairs) * portion)]:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual", "last_translated_by": user},
            )
        draft = ensure_draft(translation, user)
        if publish and portion == 1:
            draft.publish(user=user)
        refresh_status(page, locale)
    return page.get_translation(locale).specific


def delete_unused_strings():
    """Delete the strings and templates that no page uses any more and nobody has translated."""
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()
