"""Exports translations as PO files and imports them."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from core.exceptions import UserFacingError

from ...status.compute_status import refresh_status
from ...texts import po_files
from ...texts.segment_texts import segment_texts
from ...texts.summaries import quoted_beginning, summarize
from .. import permissions
from ..drafts.segment_saving import clean_translation, write_translation
from ..locking import exclusive_lock

TOOL = "PO"


@dataclass
class PoImportResult:
    """The entries of an imported file, each by its Swedish text, sorted by what became of them.

    `written` holds (text, translation). `fuzzy`, `removed` (from Swedish) and `newer` were left out.
    """

    written: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    fuzzy: list = field(default_factory=list)
    removed: list = field(default_factory=list)
    newer: list = field(default_factory=list)


def export_po(translation, user):
    """Return the translation as the text of a PO file."""
    page = translation.get_target_instance()
    if user is not None and not permissions.may_edit(page, user):
        raise PermissionDenied
    return po_files.render_po(translation)


def import_po(translation, data, user):
    """Import the bytes of a PO file, all of it or nothing; return a `PoImportResult`.

    An empty translation deletes nothing. What is marked as fuzzy, what Swedish no longer says, and what
    somebody else has translated since the download is left out. Any error refuses the whole file.
    """
    po = po_files.parse_po(data)
    downloaded_at = po_files.downloaded_at(po, translation)
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        result, errors = _sort_entries(translation, po, downloaded_at, user)
        if errors:
            raise UserFacingError(
                _("Nothing was taken from the file. %(faults)s") % {"faults": summarize(errors)}
            )
        for text, translated in result.written:
            write_translation(translation, text, translated, user, TOOL)
        refresh_status(translation.source.get_source_instance(), translation.target_locale)
    return result


def _sort_entries(translation, po, downloaded_at, user):
    """Return a `PoImportResult` of the entries of a file, and a list of what is wrong with them."""
    result, errors, seen = PoImportResult(), [], {}
    texts = {
        po_files.entry_key(text.path, po_files.to_po_text(text.source, text.is_rich)): text
        for text in segment_texts(translation)
    }
    for entry in po:
        key = po_files.entry_key(entry.msgctxt, entry.msgid)
        text, translated = texts.get(key), po_files.normalize_newlines(entry.msgstr).strip()
        if entry.obsolete:
            continue
        if entry.fuzzy:
            result.fuzzy.append(entry.msgid)
        elif not translated:
            result.unchanged += [entry.msgid] if text and text.current else []
        elif not text:
            result.removed.append(entry.msgid)
        elif key in seen:
            first_entry, first_translated = seen[key]
            if translated != first_translated:
                errors.append(_entry_error(entry, _contradiction(first_entry)))
        else:
            seen[key] = entry, translated
            try:
                _sort_entry(translation, text, translated, downloaded_at, user, result)
            except UserFacingError as refusal:
                errors.append(_entry_error(entry, refusal))
    return result, errors


def _sort_entry(translation, text, translated, downloaded_at, user, result):
    """Add a text to the result; raise `UserFacingError` with what is wrong with its translation."""
    current, source = text.current, po_files.to_po_text(text.source, text.is_rich)
    if current and translated == po_files.to_po_text(current.data, text.is_rich).strip():
        result.unchanged.append(source)
    elif (
        current
        and current.updated_at > downloaded_at
        and current.last_translated_by_id != (user and user.pk)
    ):
        result.newer.append(source)
    elif clean_translation(translation, text, translated) == (current and current.data):
        result.unchanged.append(source)
    else:
        result.written.append((text, translated))


def _entry_error(entry, message):
    return _("Row %(row)s, %(text)s: %(fault)s") % {
        "row": entry.linenum,
        "text": quoted_beginning(entry.msgid),
        "fault": message,
    }


def _contradiction(entry):
    return _("The same text is translated in another way at row %(row)s.") % {"row": entry.linenum}
