"""Detaches translated pages, which are then edited like any page, and reattaches them to Swedish."""

from wagtail_localize.models import StringTranslation

from ...models import PendingAction
from ...status.compute_status import refresh_status
from ...status.pending_actions import enqueue_action
from ...texts.segment_texts import segment_texts
from ...texts.text_pairs import text_pairs
from .. import permissions
from ..locking import exclusive_lock


def detach_translation(translation, user):
    """Detach the translated page from Swedish: it is edited in Wagtail's page editor from now on."""
    _set_enabled(translation, False, user)


def reattach_translation(translation, user):
    """Let the translated page follow Swedish again; what was edited by hand meanwhile is kept.

    The texts of its latest draft become translations; the worker then compares the page with Swedish.
    A block that only the translated page has is left in its history.
    """
    with exclusive_lock(user, translation):
        _set_enabled(translation, True, user)
        page = translation.get_target_instance().get_latest_revision_as_object()
        shown = {text.segment.pk: text.data for text in segment_texts(translation)}
        for segment, text in text_pairs(translation.source, page, strict=False):
            if text != shown[segment.pk]:
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
        refresh_status(source, translation.target_locale)
        enqueue_action(source, PendingAction.SYNC, user, translation.target_locale)


def _set_enabled(translation, enabled, user):
    with exclusive_lock(user, translation):
        permissions.check_publish(translation.get_target_instance(), user)
        translation.enabled = enabled
        translation.save(update_fields=["enabled"])
        refresh_status(translation.source.get_source_instance(), translation.target_locale)
