"""Asks a machine for suggestions; none of them reaches a page before a person has accepted it."""

from dataclasses import dataclass

from bs4.exceptions import ParserRejectedMarkup
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError

from ... import machine
from ...models import MachineSuggestion
from ...status.compute_status import refresh_status
from ...texts.segment_texts import segment_texts
from .. import permissions
from ..drafts.segment_saving import clean_translation
from ..locking import exclusive_lock


@dataclass
class SuggestionResult:
    """How many texts got a suggestion, got one that is unusable, and are still without one."""

    stored: int
    unusable: int
    left: int


def suggest_translations(translation, user):
    """Store suggestions for texts that have no translation and no suggestion; return the result.

    Raises `UserFacingError`, and stores nothing, where the service is off or fails.
    """
    service = machine.configured_service()
    if service is None:
        raise UserFacingError(_("Machine translation is switched off."))
    permissions.check_edit(translation.get_target_instance(), user)
    texts = _texts_without_suggestion(translation)
    codes = translation.source.locale.language_code, translation.target_locale.language_code
    # The service answers before the lock is acquired: no other user waits for a machine.
    answers = service.translate([text.source for text in texts.values()], *codes)
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        still_without = _texts_without_suggestion(translation)
        answers_by_string = dict(zip(texts, answers, strict=False))
        cleaned = {
            string: _clean_answer(translation, text, answers_by_string[string])
            for string, text in still_without.items()
            if string in answers_by_string
        }
        usable = {string: data for string, data in cleaned.items() if data}
        MachineSuggestion.objects.bulk_create(
            MachineSuggestion(
                string_id=string, locale=translation.target_locale, data=data, tool=service.name
            )
            for string, data in usable.items()
        )
        refresh_status(translation.source.get_source_instance(), translation.target_locale)
    return SuggestionResult(len(usable), len(cleaned) - len(usable), len(texts) - len(answers))


def _texts_without_suggestion(translation):
    """Return {string key: `SegmentText`} without a translation or a suggestion, in order."""
    texts = {
        text.segment.string_id: text for text in segment_texts(translation) if not text.current
    }
    suggestions = MachineSuggestion.objects.filter(
        string__in=texts, locale=translation.target_locale
    )
    for string in suggestions.values_list("string", flat=True):
        del texts[string]
    return texts


def _clean_answer(translation, text, answer):
    """Return a machine's answer as it is stored, or "" where a translator's would be refused."""
    try:
        written = answer if text.is_rich else StringValue(answer).render_text()
        return clean_translation(translation, text, written.strip())
    except (UserFacingError, ParserRejectedMarkup, RecursionError, UnicodeError):
        return ""
