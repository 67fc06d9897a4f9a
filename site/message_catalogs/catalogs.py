"""Reads, updates and checks message catalogues (PO files)."""

import re
from pathlib import Path

import polib

PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%[sdrf%]|\{\w*\}")
CATALOG_LINE = re.compile(
    r"""\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*"\s*)?"""
)
HEADER = {
    "Language": "sv",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


def catalog_path(folder, language="sv", domain="django"):
    """Return the path of a catalogue in a folder of catalogues."""
    return Path(folder) / language / "LC_MESSAGES" / f"{domain}.po"


def read_catalog(path):
    """Return the catalogue at a path, or an empty one where there is none."""
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def update_catalog(messages, catalog):
    """Return a catalogue of exactly these messages, with the translations that `catalog` has."""
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalog}
    updated = polib.POFile(wrapwidth=99)
    updated.metadata = dict(HEADER)
    for message in messages:
        old = entries.get(message.key) or polib.POEntry()
        translation = (
            {
                "msgid_plural": message.plural,
                "msgstr_plural": old.msgstr_plural or {0: "", 1: ""},
            }
            if message.plural
            else {"msgstr": old.msgstr}
        )
        updated.append(
            polib.POEntry(
                msgid=message.msgid,
                msgctxt=message.context,
                tcomment=old.tcomment,
                occurrences=[(occurrence, "") for occurrence in sorted(message.occurrences)],
                **translation,
            )
        )
    return updated


def broken_lines(text):
    """Return the numbers of the lines that no catalogue can have; polib would ignore them."""
    lines = enumerate(text.splitlines(), start=1)
    return [number for number, line in lines if not CATALOG_LINE.fullmatch(line)]


def catalog_faults(catalog):
    """Yield (line, message) for each entry that occurs twice or has other placeholders than its msgid."""
    seen = set()
    for entry in catalog:
        key = entry.msgctxt, entry.msgid
        if key in seen:
            yield entry.linenum, f"{entry.msgid!r} is there twice"
        seen.add(key)
        allowed = [placeholders(text) for text in (entry.msgid, entry.msgid_plural) if text]
        for text in filter(None, (entry.msgstr, *entry.msgstr_plural.values())):
            if placeholders(text) not in allowed:
                yield entry.linenum, f"{text!r} has not the placeholders of {entry.msgid!r}"


def placeholders(text):
    """Return the placeholders of a text, `%(name)s`, `%s` and `{name}`, sorted."""
    return sorted(PLACEHOLDER.findall(text))
