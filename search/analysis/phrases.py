"""Phrases: lists of them as editors write them, and the stems that they are compared by."""

import re

from .analyzers import analyzer

MAX_PHRASE_WORDS = 5
SEPARATOR = re.compile(r"[,\n]")


def split_phrases(text):
    """Return the phrases of a list with one on each line, or with commas between them."""
    return [phrase for part in SEPARATOR.split(text) if (phrase := " ".join(part.split()))]


def phrase_stems(language, phrase):
    """Return the stems of each word of a phrase but stop words: phrases are compared by them."""
    tokens = analyzer(language).tokens(phrase)
    return tuple(token.analysis.stems for token in tokens if token.analysis.stems)
