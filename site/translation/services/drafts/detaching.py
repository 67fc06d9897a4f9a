"""Lets a translated page go its own way, edited as any page, and takes it back."""

from wagtail_localize.models import StringTranslation

from ...models import PendingAction
from ...status import compute_status
from ...texts.segment_texts import segment_texts
from .. import permissions
from ..locking import exclusive_lock
from .submission import text_pairs


def detach_translation(translation, user):
    """Let the translated page no longer follow Swedish: its words are edited in the page editor."""
    _follow(translation, False, user)


def reattach_translation(translation, user):
    """Let the page follow Swedish again; what was changed in it by hand meanwhile is kept.

    The words of its latest draft are taken over as translations; what changed in Swedish meanwhile
    is then brought by the worker. A block that only the English page has stays in its history.
    """
    with exclusive_lock(user, translation):
        _follow(translation, True, user)
        page = translation.get_target_instance().get_latest_revision_as_object()
        translated = {text.segment.pk: text.data for text in segment_texts(translation)}
        for segment, text in text_pairs(translation.source, page, strict=False):
            if text != translated[segment.pk]:
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    locale=translation.target_locale,
                    context=segment.context,
                    defaults={
                        "data": text,
                        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                        "last_translated_by": user,
                        "has_error": False,
                    },
                )
        source = translation.source.get_source_instance()
        compute_status.refresh_status(source, translation.target_locale)
        compute_status.enqueue_action(source, PendingAction.SYNC, user, translation.target_locale)


def _follow(translation, enabled, user):
    with exclusive_lock(user, translation):
        permissions.check_publish(translation.get_target_instance(), user)
        translation.enabled = enabled
        translation.save(update_fields=["enabled"])
        compute_status.refresh_status(
            translation.source.get_source_instance(), translation.target_locale
        )
