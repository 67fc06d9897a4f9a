"""The Swedish texts of the demo and of our messages, which an English page must mark as Swedish."""

import re
import tomllib
from pathlib import Path

import polib

from tests.demo_runs import ROOT

CONTENT = [
    *(ROOT / "site/demo/content").glob("*.toml"),
    *(ROOT / "riskareas/data").glob("*.toml"),
    *(ROOT / "blog/data").glob("*.toml"),
]
CATALOGUE = ROOT / "site/locale/sv/LC_MESSAGES/django.po"
END_OF_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")
MARKUP = re.compile(r"\[([^\]]+)\]\([^)]+\)|\*\*|^\s*(?:- |\d+\. )", re.MULTILINE)
PLACEHOLDER = re.compile(r"%\(\w+\)0?\d*[sd]")


class SwedishTexts:
    """Knows each Swedish sentence and message that isn't the same in English."""

    def __init__(self):
        self.sentences = _content("sv") - _content("en")
        messages = {text for text, english in _messages() if text != english}
        self.sentences |= {text for text in messages if not PLACEHOLDER.search(text)}
        self.patterns = [
            re.compile(".+".join(map(re.escape, PLACEHOLDER.split(text))))
            for text in messages
            if PLACEHOLDER.search(text)
        ]

    def sentences_in(self, text):
        """Return the Swedish sentences within a text."""
        if any(pattern.fullmatch(text) for pattern in self.patterns):
            return {text}
        return {text, *END_OF_SENTENCE.split(text)} & self.sentences


def _content(language):
    tables = (tomllib.loads(Path(path).read_text()) for path in CONTENT)
    texts = (text for table in tables for text in _texts(table, language))
    return {sentence.strip() for text in texts for sentence in _sentences(text) if sentence.strip()}


def _texts(value, language, inside=False):
    """Return the strings of a language: under its own key, or a key that ends with it."""
    if isinstance(value, str):
        yield from [value] if inside else []
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, language, inside)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not key.startswith("slug"):
                in_language = inside or key == language or key.endswith(f"_{language}")
                yield from _texts(item, language, in_language)


def _sentences(text):
    return END_OF_SENTENCE.split(MARKUP.sub(r"\1", text))


def _messages():
    """Return (Swedish, English) of each message, plurals too."""
    for entry in polib.pofile(str(CATALOGUE)):
        if not entry.msgid_plural:
            yield entry.msgstr, entry.msgid
        for number, text in entry.msgstr_plural.items():
            yield text, entry.msgid_plural if number else entry.msgid
