"""Asks a machine for suggestions: nothing of them reaches a page before a person takes it over."""

from dataclasses import dataclass

from bs4.exceptions import ParserRejectedMarkup
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError

from ... import machine
from ...models import MachineSuggestion
from ...status import compute_status
from ...texts.segment_texts import segment_texts
from .. import permissions
from ..drafts.segment_saving import clean_translation
from ..locking import exclusive_lock


@dataclass
class SuggestionResult:
    """How many texts have got a suggestion, got one that was of no use, and are still to be asked for."""

    taken: int
    useless: int
    left: int


def suggest_translations(translation, user):
    """Store suggestions for what is not translated and has none; return what is `Suggested`.

    The service is asked before the turn is waited for: nobody else waits for a machine. Raises
    `Refused`, and stores nothing, where the service is off or does not do what it should.
    """
    service = machine.configured_service()
    if service is None:
        raise UserFacingError(_("Machine translation is switched off."))
    permissions.check_edit(translation.get_target_instance(), user)
    wanted = _without_suggestion(translation)
    codes = translation.source.locale.language_code, translation.target_locale.language_code
    answers = service.translate([text.source for text in wanted.values()], *codes)
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        still_wanted = _without_suggestion(translation)
        answered = dict(zip(wanted, answers, strict=False))
        found = {
            string: _usable(translation, text, answered[string])
            for string, text in still_wanted.items()
            if string in answered
        }
        usable = {string: data for string, data in found.items() if data}
        MachineSuggestion.objects.bulk_create(
            MachineSuggestion(
                string_id=string, locale=translation.target_locale, data=data, tool=service.name
            )
            for string, data in usable.items()
        )
        compute_status.refresh_status(
            translation.source.get_source_instance(), translation.target_locale
        )
    return SuggestionResult(len(usable), len(found) - len(usable), len(wanted) - len(answers))


def _without_suggestion(translation):
    """Return {string: a `Text`} of what is not translated and has no suggestion, in order."""
    left = {text.segment.string_id: text for text in segment_texts(translation) if not text.own}
    known = MachineSuggestion.objects.filter(string__in=left, locale=translation.target_locale)
    for string in known.values_list("string", flat=True):
        del left[string]
    return left


def _usable(translation, text, answer):
    """Return what a machine answered as a translator's would be stored; "" where it would be refused."""
    try:
        written = answer if text.is_rich else StringValue(answer).render_text()
        return clean_translation(translation, text, written.strip())
    except (UserFacingError, ParserRejectedMarkup, RecursionError, UnicodeError):
        return ""
