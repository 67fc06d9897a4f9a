"""Gives translations out as PO files and takes them back."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from core.refusals import Refused

from .. import pofiles, status
from ..telling import beginning, some
from ..texts import texts_of
from . import rights
from .saving import checked, write
from .turns import turn

TOOL = "PO"


@dataclass
class Taken:
    """What became of the entries of a file, by the words of their Swedish texts."""

    written: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    fuzzy: list = field(default_factory=list)
    gone: list = field(default_factory=list)
    newer: list = field(default_factory=list)


def export_po(translation, user):
    """Return the translation as the text of a PO file."""
    page = translation.get_target_instance()
    if user is not None and not rights.may_edit(page, user):
        raise PermissionDenied
    return pofiles.written(translation)


def import_po(translation, data, user):
    """Take the translations in the bytes of a PO file, all or none; return a `Taken`.

    An empty one takes nothing away. Left out is what is marked as fuzzy, what Swedish no longer says,
    and what somebody else has written since the file was downloaded. Any fault refuses the whole file.
    """
    po = pofiles.read(data)
    made_at = pofiles.made_at(po, translation)
    with turn(user, translation):
        rights.check_edit(translation.get_target_instance(), user)
        taken, faults = _sorted(translation, po, made_at, user)
        if faults:
            raise Refused(
                _("Nothing was taken from the file. %(faults)s") % {"faults": some(faults)}
            )
        for text, said in taken.written:
            write(translation, text, said, user, TOOL)
        status.refresh(translation.source.get_source_instance(), translation.target_locale)
    return taken


def _sorted(translation, po, made_at, user):
    """Return what is to become of the entries of a file, and what is wrong with it."""
    taken, faults, seen = Taken(), [], {}
    texts = {
        pofiles.key(text.path, pofiles.as_read(text.source, text.is_rich)): text
        for text in texts_of(translation)
    }
    for entry in po:
        place, said = pofiles.key(entry.msgctxt, entry.msgid), pofiles.one_line_end(entry.msgstr)
        text, said = texts.get(place), said.strip()
        if entry.obsolete:
            continue
        if entry.fuzzy:
            taken.fuzzy.append(entry.msgid)
        elif not said:
            taken.unchanged += [entry.msgid] if text and text.own else []
        elif not text:
            taken.gone.append(entry.msgid)
        elif place in seen:
            if said != seen[place][1]:
                faults.append(_fault(entry, _other_than(seen[place][0])))
        else:
            seen[place] = entry, said
            try:
                _decide(translation, text, said, made_at, user, taken)
            except Refused as refusal:
                faults.append(_fault(entry, refusal))
    return taken, faults


def _decide(translation, text, said, made_at, user, taken):
    """Put a text where it belongs; raise `Refused` with what is wrong with its translation."""
    own, words = text.own, pofiles.as_read(text.source, text.is_rich)
    if own and said == pofiles.as_read(own.data, text.is_rich).strip():
        taken.unchanged.append(words)
    elif own and own.updated_at > made_at and own.last_translated_by_id != (user and user.pk):
        taken.newer.append(words)
    elif checked(translation, text, said) == (own and own.data):
        taken.unchanged.append(words)
    else:
        taken.written.append((text, said))


def _fault(entry, message):
    return _("Row %(row)s, %(text)s: %(fault)s") % {
        "row": entry.linenum,
        "text": beginning(entry.msgid),
        "fault": message,
    }


def _other_than(entry):
    return _("The same text is translated in another way at row %(row)s.") % {"row": entry.linenum}
