"""What the rest of the site asks of wagtail-localize."""

from itertools import zip_longest

from django.db import transaction
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Template,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def enter_translation(page, twin, locale, *, user=None, publish=True, portion=1.0):
    """Translate a Swedish page with the words of `twin`, an unsaved page of the same structure.

    Each segment becomes a translation record, as if a translator had typed it. `portion` below 1
    enters only the first part of them, and the page is then left as a draft. Raises `ValueError`
    when the two pages don't have the same segments. Returns the translated page.
    """
    with transaction.atomic():
        source, _ = TranslationSource.update_or_create_from_instance(page)
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
        pairs = list(_pairs(page, source, twin))
        for segment, text in pairs[: round(len(pairs) * portion)]:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual", "last_translated_by": user},
            )
        translation.save_target(user=user, publish=False)
        translated = page.get_translation(locale).specific
        if publish and portion == 1:  # here, since `save_target` would do so after the transaction
            translated.latest_revision.publish(user=user)
    return translated


def note_source_change(page):
    """Let the translation records of a page see what it says now."""
    TranslationSource.objects.get_for_instance(page).update_from_db()


def forget_unused_texts():
    """Delete the texts that no page uses any more and nobody has translated."""
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()


def _pairs(page, source, twin):
    segments = list(
        StringSegment.objects.filter(source=source)
        .select_related("string", "context")
        .order_by("order")
    )
    texts = [
        (segment.path, segment.string.data)
        for segment in extract_segments(twin)
        if isinstance(segment, StringSegmentValue)
    ]
    if [segment.context.path for segment in segments] != [path for path, _ in texts]:
        ours = [segment.context.path for segment in segments]
        theirs = [path for path, _ in texts]
        odd = next((a or b for a, b in zip_longest(ours, theirs) if a != b), None)
        raise ValueError(f"{page.slug}: Swedish and English differ in structure at {odd}")
    return zip(segments, (text for _, text in texts), strict=True)
