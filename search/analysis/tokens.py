"""Words and where they stand in a text."""

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
GENITIVE = re.compile(r"[:'’]s\b", re.IGNORECASE)
MAX_WORD_LENGTH = 60


@dataclass(frozen=True)
class Part:
    """A word within a word: its place there, and the stems of what it may be a form of."""

    start: int
    end: int
    stems: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """What a word is: the stems of what it may be a form of, and the words that it is made of."""

    stems: tuple[str, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Token:
    """A word of a text, in lower case, with its place and its analysis; a stop word has no stems."""

    start: int
    end: int
    word: str
    analysis: Analysis


def normalized(text):
    """Return a text in the one form of its letters that the analyzer knows, soft hyphens left out."""
    return unicodedata.normalize("NFC", text).replace("\u00ad", "")


def split_words(text):
    """Yield (start, end, word in lower case) of a normalized text."""
    for match in WORD.finditer(text):
        if match.end() - match.start() <= MAX_WORD_LENGTH and not _is_genitive(text, match):
            yield match.start(), match.end(), match.group().lower()


def _is_genitive(text, match):
    """Whether a match is only the ending of a name: the `s` of `SIWI:s`."""
    return bool(match.start() and GENITIVE.match(text, match.start() - 1))
