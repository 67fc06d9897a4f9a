"""Tokenization: splits a text into words with their offsets."""

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
GENITIVE = re.compile(r"[:'’]s\b", re.IGNORECASE)
MAX_WORD_LENGTH = 60


@dataclass(frozen=True)
class Part:
    """A part of a compound: its offsets within the word, and the stems of its possible base forms."""

    start: int
    end: int
    stems: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """The stems of a word's possible base forms, and its parts if it is a compound."""

    stems: tuple[str, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Token:
    """A word of a text in lower case, with its offsets and its analysis; a stop word has no stems."""

    start: int
    end: int
    word: str
    analysis: Analysis


def normalized(text):
    """Return a text in Unicode's composed form (NFC) and without soft hyphens."""
    return unicodedata.normalize("NFC", text).replace("\u00ad", "")


def split_words(text):
    """Yield (start, end, word in lower case) for each word of a normalized text."""
    for match in WORD.finditer(text):
        if match.end() - match.start() <= MAX_WORD_LENGTH and not _is_genitive(text, match):
            yield match.start(), match.end(), match.group().lower()


def bigrams(stems, next_stems):
    """Return the terms for two adjacent words, given by their stems."""
    return [f"{first} {second}" for first in stems for second in next_stems]


def _is_genitive(text, match):
    """Tell whether a match is only the ending of a name: the `s` of `SIWI:s`."""
    return bool(match.start() and GENITIVE.match(text, match.start() - 1))
