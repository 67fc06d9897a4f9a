"""Gives translations out as PO files and takes them back."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from core.exceptions import UserFacingError

from ...status import compute_status
from ...texts import po_files
from ...texts.segment_texts import segment_texts
from ...texts.summaries import quoted_beginning, summarize
from .. import permissions
from ..drafts.segment_saving import clean_translation, write_translation
from ..locking import exclusive_lock

TOOL = "PO"


@dataclass
class PoImportResult:
    """What became of the entries of a file, by the words of their Swedish texts."""

    written: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    fuzzy: list = field(default_factory=list)
    gone: list = field(default_factory=list)
    newer: list = field(default_factory=list)


def export_po(translation, user):
    """Return the translation as the text of a PO file."""
    page = translation.get_target_instance()
    if user is not None and not permissions.may_edit(page, user):
        raise PermissionDenied
    return po_files.render_po(translation)


def import_po(translation, data, user):
    """Take the translations in the bytes of a PO file, all or none; return a `Taken`.

    An empty one takes nothing away. Left out is what is marked as fuzzy, what Swedish no longer says,
    and what somebody else has written since the file was downloaded. Any fault refuses the whole file.
    """
    po = po_files.parse_po(data)
    made_at = po_files.downloaded_at(po, translation)
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        taken, faults = _sorted(translation, po, made_at, user)
        if faults:
            raise UserFacingError(
                _("Nothing was taken from the file. %(faults)s") % {"faults": summarize(faults)}
            )
        for text, translated in taken.written:
            write_translation(translation, text, translated, user, TOOL)
        compute_status.refresh_status(
            translation.source.get_source_instance(), translation.target_locale
        )
    return taken


def _sorted(translation, po, made_at, user):
    """Return what is to become of the entries of a file, and what is wrong with it."""
    taken, faults, seen = PoImportResult(), [], {}
    texts = {
        po_files.entry_key(text.path, po_files.to_po_text(text.source, text.is_rich)): text
        for text in segment_texts(translation)
    }
    for entry in po:
        place, translated = (
            po_files.entry_key(entry.msgctxt, entry.msgid),
            po_files.normalize_newlines(entry.msgstr),
        )
        text, translated = texts.get(place), translated.strip()
        if entry.obsolete:
            continue
        if entry.fuzzy:
            taken.fuzzy.append(entry.msgid)
        elif not translated:
            taken.unchanged += [entry.msgid] if text and text.own else []
        elif not text:
            taken.gone.append(entry.msgid)
        elif place in seen:
            if translated != seen[place][1]:
                faults.append(_fault(entry, _other_than(seen[place][0])))
        else:
            seen[place] = entry, translated
            try:
                _decide(translation, text, translated, made_at, user, taken)
            except UserFacingError as refusal:
                faults.append(_fault(entry, refusal))
    return taken, faults


def _decide(translation, text, translated, made_at, user, taken):
    """Put a text where it belongs; raise `Refused` with what is wrong with its translation."""
    own, words = text.own, po_files.to_po_text(text.source, text.is_rich)
    if own and translated == po_files.to_po_text(own.data, text.is_rich).strip():
        taken.unchanged.append(words)
    elif own and own.updated_at > made_at and own.last_translated_by_id != (user and user.pk):
        taken.newer.append(words)
    elif clean_translation(translation, text, translated) == (own and own.data):
        taken.unchanged.append(words)
    else:
        taken.written.append((text, translated))


def _fault(entry, message):
    return _("Row %(row)s, %(text)s: %(fault)s") % {
        "row": entry.linenum,
        "text": quoted_beginning(entry.msgid),
        "fault": message,
    }


def _other_than(entry):
    return _("The same text is translated in another way at row %(row)s.") % {"row": entry.linenum}
