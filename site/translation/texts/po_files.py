"""The format of translations as PO files: renders them for a translator's tools, and parses uploads."""

import re

import polib
from django.conf import settings
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue

from core.exceptions import UserFacingError
from message_catalogs.catalogs import CATALOG_LINE

from .segment_texts import segment_texts
from .text_locations import TextLocations

MAX_BYTES = 1024 * 1024  # the longest page takes a fifth of it
TRANSLATION, LANGUAGE, DOWNLOADED_AT = (
    "X-WagtailLocalize-TranslationID",
    "Language",
    "X-Downloaded-At",
)


def render_po(translation):
    """Return a translation as the text of a PO file: its texts in order, obsolete ones last.

    A text that needs an update is marked as fuzzy, with the previous Swedish text and its translation.
    """
    po = polib.POFile()
    # The header has the time, and so comes first: what is translated from now on is newer than the file.
    po.metadata = _header(translation)
    source, texts = translation.source.get_source_instance(), segment_texts(translation)
    po.header = f"{source.title} ({translation.source.locale} → {translation.target_locale})"
    texts_by_key = {(text.segment.context_id, text.segment.string_id): text for text in texts}
    locations = TextLocations(source.specific)
    po.extend(_entry(locations.of(text), text) for text in texts_by_key.values())
    plain_contexts = {text.segment.context_id for text in texts if not text.is_rich}
    po.extend(
        polib.POEntry(
            msgctxt=old.context.path,
            msgid=to_po_text(old.translation_of.data, old.context_id not in plain_contexts),
            msgstr=to_po_text(old.data, old.context_id not in plain_contexts),
            obsolete=True,
        )
        for old in _all_translations(translation)
        if (old.context_id, old.translation_of_id) not in texts_by_key
    )
    return str(po)


def parse_po(data):
    """Return the `polib.POFile` in bytes; raise `UserFacingError` with the first invalid row."""
    if len(data) > MAX_BYTES:
        raise UserFacingError(
            _("The file is too big: a PO file of a page is never bigger than 1 MB.")
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise UserFacingError(
            _("Row %(row)s of the file is not in UTF-8. Save the file with that encoding.")
            % {"row": row}
        ) from error
    if not text.strip():
        raise UserFacingError(_("The file is empty."))
    lines = _Lines(re.split("\r\n|\r|\n", text))
    for number, line in enumerate(lines, start=1):
        # Of an invalid line `polib` would read a part without an error.
        if not CATALOG_LINE.fullmatch(line):
            raise _invalid_row(number)
    try:
        return polib.pofile(lines, encoding="utf-8")
    except OSError as error:
        raise _invalid_row(re.search(r"\(line (\d+)\)", str(error))[1]) from error


def _invalid_row(row):
    return UserFacingError(
        _("Row %(row)s of the file is not as a PO file is written.") % {"row": row}
    )


class _Lines(list):
    """Lines for `polib`, which takes a string for a path, and splits it at more characters than these."""

    def splitlines(self):
        return self


def downloaded_at(po, translation):
    """Return when a file of this translation was downloaded; raise `UserFacingError` for another file."""
    if not {TRANSLATION, DOWNLOADED_AT} <= po.metadata.keys():
        raise UserFacingError(
            _("The file lacks the header that says which translation it is of. Download it anew.")
        )
    if po.metadata[TRANSLATION] != str(translation.uuid):
        raise UserFacingError(_("The file is of another page, or of another language."))
    language = translation.target_locale.language_code
    stated = re.split("[-_@]", po.metadata.get(LANGUAGE, language))[0]
    if stated.lower() != language.split("-")[0]:
        raise UserFacingError(
            _(
                "The file says that its language is “%(stated)s”; this translation is in %(language)s."
            )
            % {"stated": stated, "language": translation.target_locale}
        )
    try:
        time = parse_datetime(po.metadata[DOWNLOADED_AT])
    except ValueError:
        time = None
    if time is None or timezone.is_naive(time) or time > timezone.now():
        raise UserFacingError(
            _("The header does not say when the file was downloaded (%(name)s). Download it anew.")
            % {"name": DOWNLOADED_AT}
        )
    return time


def entry_key(context, text):
    """Return the key by which an entry and a text of the page are matched."""
    return context, normalize_newlines(text)


def to_po_text(data, is_rich):
    """Return stored HTML as it is written in a file: HTML for rich text, plain text elsewhere."""
    return normalize_newlines(data if is_rich else StringValue(data).render_text())


def normalize_newlines(text):
    """Return a text with the line ends of PO files; tools on Windows use others."""
    return text.replace("\r\n", "\n")


def _header(translation):
    now = timezone.localtime()
    return {
        "Project-Id-Version": settings.WAGTAIL_SITE_NAME,
        "POT-Creation-Date": f"{now:%Y-%m-%d %H:%M%z}",
        LANGUAGE: translation.target_locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": translation.source.locale.language_code,
        TRANSLATION: str(translation.uuid),
        DOWNLOADED_AT: now.isoformat(),
    }


def _entry(location, text):
    """Return the entry of a `SegmentText`, with its location as a comment."""
    entry = polib.POEntry(
        msgctxt=text.path,
        msgid=to_po_text(text.source, text.is_rich),
        comment=" › ".join(str(part) for part in (location.heading, location.label) if part),
    )
    if text.current:
        entry.msgstr = to_po_text(text.current.data, text.is_rich)
    elif text.previous:
        entry.fuzzy = True
        entry.previous_msgid = to_po_text(text.previous.translation_of.data, text.is_rich)
        entry.msgstr = to_po_text(text.data, text.is_rich)
    return entry


def _all_translations(translation):
    """Return all translations ever stored for the page, also of texts that it has no more."""
    return (
        StringTranslation.objects.filter(
            context__object_id=translation.source.object_id, locale=translation.target_locale_id
        )
        .select_related("translation_of", "context")
        .order_by("context__path", "pk")
    )
