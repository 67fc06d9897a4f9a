"""Enters a whole translation at once, as if a translator had typed it: for the demo."""

from wagtail_localize.models import String, StringTranslation, Template

from ...status import compute_status
from ..drafts.draft_content import ensure_draft
from ..drafts.submission import create_translation, text_pairs
from ..locking import exclusive_lock


def import_translation(page, twin, locale, *, user=None, publish=True, portion=1.0):
    """Translate a Swedish page with the words of `twin`, an unsaved page of the same structure.

    `portion` below 1 enters only the first part of them, and the page is then left as a draft.
    Raises `ValueError` when the two pages don't have the same segments. Returns the translated page.
    """
    with exclusive_lock(user):
        translation = create_translation(page, locale, user)
        entered = text_pairs(translation.source, twin)
        for segment, text in entered[: round(len(entered) * portion)]:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual", "last_translated_by": user},
            )
        draft = ensure_draft(translation, user)
        if publish and portion == 1:
            draft.publish(user=user)
        compute_status.refresh_status(page, locale)
    return page.get_translation(locale).specific


def delete_unused_strings():
    """Delete the texts that no page uses any more and nobody has translated."""
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()
