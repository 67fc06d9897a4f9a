"""Saves the translation of one segment."""

import re

from bs4 import BeautifulSoup, NavigableString
from bs4.exceptions import ParserRejectedMarkup
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError

from ...status.compute_status import refresh_status
from ...texts.segment_texts import segment_texts
from ...texts.text_locations import max_length_at
from .. import permissions
from ..locking import exclusive_lock

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # by PostgreSQL, or in UTF-8


class EditConflict(UserFacingError):
    """Somebody else has translated the segment in the meantime."""


class SegmentGone(UserFacingError):
    """The segment does not exist any more, or not on this page."""


def save_segment(translation, segment_id, written, user, *, seen=None, tool=""):
    """Save the translation of a segment, or delete it where nothing is written.

    `written` is HTML for a segment of rich text, plain text for others. `seen` is the time at which the
    translation that the translator saw was written, where there was one: somebody else's later one is
    not overwritten. Returns the `SegmentText` as it is afterwards; raises `UserFacingError` otherwise.
    """
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        text = _get_text(translation, segment_id)
        if seen is not None and text.current and text.current.updated_at.isoformat() != seen:
            raise EditConflict(
                _(
                    "Somebody else has translated this in the meantime: “%(text)s”. Look at it first."
                )
                % {"text": text.current.data}
            )
        write_translation(translation, text, written, user, tool)
        refresh_status(translation.source.get_source_instance(), translation.target_locale)
        return _get_text(translation, segment_id)


def write_translation(translation, text, written, user, tool=""):
    """Clean and store the translation of a `SegmentText`. Call it while holding the exclusive lock."""
    key = {
        "translation_of_id": text.segment.string_id,
        "context_id": text.segment.context_id,
        "locale_id": translation.target_locale_id,
    }
    data = clean_translation(translation, text, written.strip())
    if not data:
        StringTranslation.objects.filter(**key).delete()
        return
    StringTranslation.objects.update_or_create(
        **key,
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
    """Return a translation as it is stored; raise `UserFacingError` where the page could not show it."""
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
    _check_no_comments(data)
    _check_links(text.source, data)
    return data


def _get_text(translation, segment_id):
    """Return the `SegmentText` of a segment; raise `SegmentGone` where there is none."""
    texts = segment_texts(translation)
    text = next((each for each in texts if each.segment.pk == segment_id), None)
    if text is None:
        if StringSegment.objects.filter(pk=segment_id).exists():
            raise SegmentGone(_("This text belongs to another page."))
        raise SegmentGone(_("This text has changed in Swedish, or is gone. Load the page again."))
    return text


def _check_length(translation, text, written):
    max_length = max_length_at(translation.source.specific_content_type.model_class(), text)
    if max_length and len(written) > max_length:
        raise UserFacingError(
            ngettext(
                "Too long: %(length)s characters, and there is room for %(longest)s.",
                "Too long: %(length)s characters, and there is room for %(longest)s.",
                max_length,
            )
            % {"length": len(written), "longest": max_length}
        )


def _check_no_comments(data):
    """Refuse comments and declarations: a browser may see tags in them that are not checked here."""
    strings = BeautifulSoup(data, "html.parser").find_all(string=True)
    if any(type(string) is not NavigableString for string in strings):
        raise UserFacingError(_("A text can't have comments or declarations (“<!…”, “<?…”)."))


def _check_links(source, data):
    """Refuse a translation that lacks a link of the Swedish text, or has one that Swedish lacks."""
    source_ids, translated_ids = _link_ids(source), _link_ids(data)
    for link_id in source_ids - translated_ids:
        raise UserFacingError(
            _("The link %(link)s is missing. Put it around the words that lead there.")
            % {"link": f'<a id="{link_id}">…</a>'}
        )
    for link_id in translated_ids - source_ids:
        raise UserFacingError(
            _("There is no link %(link)s in Swedish.") % {"link": f'<a id="{link_id}">'}
        )


def _link_ids(data):
    return {link.get("id", "") for link in BeautifulSoup(data, "html.parser").find_all("a")}
