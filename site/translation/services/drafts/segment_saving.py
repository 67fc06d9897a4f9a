"""Saves what a translator has written for one segment."""

import re

from bs4 import BeautifulSoup, NavigableString
from bs4.exceptions import ParserRejectedMarkup
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError

from ...status import compute_status
from ...texts.segment_texts import segment_texts
from ...texts.text_locations import max_length_at
from .. import permissions
from ..locking import exclusive_lock

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # by PostgreSQL, or in UTF-8


class EditConflict(UserFacingError):
    """Somebody else has written in the meantime."""


class SegmentGone(UserFacingError):
    """There is no such segment any more, or not on this page."""


def save_segment(translation, segment_id, written, user, *, seen=None, tool=""):
    """Save the translation of a segment, or take it away where nothing is written.

    `written` is HTML for a segment of rich text, plain text for others. `seen` is the time at which
    the translation that the translator saw was written, where there was one: somebody else's later
    one is not overwritten. Returns the `Text` as it is afterwards; raises `Refused` with what is wrong.
    """
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        text = _text(translation, segment_id)
        if seen is not None and text.own and text.own.updated_at.isoformat() != seen:
            raise EditConflict(
                _(
                    "Somebody else has translated this in the meantime: “%(text)s”. Look at it first."
                )
                % {"text": text.own.data}
            )
        write_translation(translation, text, written, user, tool)
        compute_status.refresh_status(
            translation.source.get_source_instance(), translation.target_locale
        )
        return _text(translation, segment_id)


def write_translation(translation, text, written, user, tool=""):
    """Write the translation of a `Text`, checked, within a turn."""
    place = {
        "translation_of_id": text.segment.string_id,
        "context_id": text.segment.context_id,
        "locale_id": translation.target_locale_id,
    }
    data = clean_translation(translation, text, written.strip())
    if not data:
        StringTranslation.objects.filter(**place).delete()
        return
    StringTranslation.objects.update_or_create(
        **place,
        defaults={
            "data": data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": tool,
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        },
    )


def clean_translation(translation, text, written):
    """Return a translation as it is stored; raise `Refused` where the page could not show it."""
    if not written:
        return ""
    if UNSTORABLE.search(written):
        raise UserFacingError(_("There is a character in it that no text can have."))
    if not text.is_rich:
        _check_length(translation, text, written)
        return StringValue.from_plaintext(written).data
    try:
        data = StringValue.from_translated_html(written).data
    except ValueError as error:
        raise UserFacingError(str(error)) from error
    except (ParserRejectedMarkup, RecursionError) as error:
        raise UserFacingError(_("This is not HTML that a page can show.")) from error
    _check_marks(data)
    _check_links(text.source, data)
    return data


def _text(translation, segment_id):
    found = next((t for t in segment_texts(translation) if t.segment.pk == segment_id), None)
    if found is None:
        if StringSegment.objects.filter(pk=segment_id).exists():
            raise SegmentGone(_("This text belongs to another page."))
        raise SegmentGone(_("This text has changed in Swedish, or is gone. Load the page again."))
    return found


def _check_length(translation, text, written):
    longest = max_length_at(translation.source.specific_content_type.model_class(), text)
    if longest and len(written) > longest:
        raise UserFacingError(
            ngettext(
                "Too long: %(length)s characters, and there is room for %(longest)s.",
                "Too long: %(length)s characters, and there is room for %(longest)s.",
                longest,
            )
            % {"length": len(written), "longest": longest}
        )


def _check_marks(data):
    """Refuse comments and the like, in which a browser may see other tags than are checked here."""
    strings = BeautifulSoup(data, "html.parser").find_all(string=True)
    if any(type(string) is not NavigableString for string in strings):
        raise UserFacingError(_("A text can't have comments or declarations (“<!…”, “<?…”)."))


def _check_links(source, data):
    """Refuse a translation that has lost a link, or has one that the Swedish lacks."""
    wanted, found = _links(source), _links(data)
    for link in wanted - found:
        raise UserFacingError(
            _("The link %(link)s is missing. Put it around the words that lead there.")
            % {"link": f'<a id="{link}">…</a>'}
        )
    for link in found - wanted:
        raise UserFacingError(
            _("There is no link %(link)s in Swedish.") % {"link": f'<a id="{link}">'}
        )


def _links(data):
    return {link.get("id", "") for link in BeautifulSoup(data, "html.parser").find_all("a")}
