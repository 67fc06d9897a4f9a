"""Lets a translated page go its own way, edited as any page, and takes it back."""

from wagtail_localize.models import StringTranslation

from .. import status
from ..models import Wanted
from ..texts import texts_of
from . import rights
from .submitting import pairs
from .turns import turn


def stop(translation, user):
    """Let the translated page no longer follow Swedish: its words are edited in the page editor."""
    _follow(translation, False, user)


def restart(translation, user):
    """Let the page follow Swedish again; what was changed in it by hand meanwhile is kept.

    The words of its latest draft are taken over as translations; what changed in Swedish meanwhile
    is then brought by the worker. A block that only the English page has stays in its history.
    """
    with turn(user):
        _follow(translation, True, user)
        page = translation.get_target_instance().get_latest_revision_as_object()
        said = {text.segment.pk: text.data for text in texts_of(translation)}
        for segment, text in pairs(translation.source, page, strict=False):
            if text != said[segment.pk]:
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
        status.refresh(source, translation.target_locale)
        status.want(source, Wanted.SYNC, user, translation.target_locale)


def _follow(translation, enabled, user):
    with turn(user):
        rights.check_publish(translation.get_target_instance(), user)
        translation.enabled = enabled
        translation.save(update_fields=["enabled"])
        status.refresh(translation.source.get_source_instance(), translation.target_locale)
