"""Enters a whole translation at once, as if a translator had typed it: for the demo."""

from wagtail_localize.models import String, StringTranslation, Template

from .. import status
from .drafts import draft_of
from .submitting import begin, pairs
from .turns import turn


def enter(page, twin, locale, *, user=None, publish=True, portion=1.0):
    """Translate a Swedish page with the words of `twin`, an unsaved page of the same structure.

    `portion` below 1 enters only the first part of them, and the page is then left as a draft.
    Raises `ValueError` when the two pages don't have the same segments. Returns the translated page.
    """
    with turn(user):
        translation = begin(page, locale, user)
        entered = pairs(translation.source, twin)
        for segment, text in entered[: round(len(entered) * portion)]:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual", "last_translated_by": user},
            )
        draft = draft_of(translation, user)
        if publish and portion == 1:
            draft.publish(user=user)
        status.refresh(page, locale)
    return page.get_translation(locale).specific


def forget_unused_texts():
    """Delete the texts that no page uses any more and nobody has translated."""
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()
