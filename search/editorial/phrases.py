"""Words and phrases that editors write in lists, as the search reads them."""

import re

from django.utils.translation import gettext as _

from ..analysis import analyzer

MAX_PHRASE_WORDS = 5  # words
SEPARATOR = re.compile(r"[,\n]")


def split_phrases(text):
    """Return the phrases of a list that has one on each line, or commas between them."""
    return [phrase for part in SEPARATOR.split(text) if (phrase := " ".join(part.split()))]


def phrase_stems(language, phrase):
    """Return the stems of each word of a phrase that the search heeds: what it is compared by."""
    tokens = analyzer(language).tokens(phrase)
    return tuple(token.analysis.stems for token in tokens if token.analysis.stems)


def phrase_error(language, some, beside=()):
    """Return why some phrases can't be used together, or beside others; None where they can."""
    if not some:
        return _("Write at least one word.")
    known = {phrase_stems(language, phrase): phrase for phrase in beside}
    for phrase in some:
        found = phrase_stems(language, phrase)
        if not found:
            return _("“%(phrase)s” has only words that the search passes over.") % {
                "phrase": phrase
            }
        if found in known:
            return _("“%(phrase)s” is the same to the search as “%(other)s”: keep one.") % {
                "phrase": phrase,
                "other": known[found],
            }
        known[found] = phrase
    return None


def length_error(language, some):
    """Return what is wrong with the first of some phrases that has too many words; None where none has."""
    for phrase in some:
        if len(phrase_stems(language, phrase)) > MAX_PHRASE_WORDS:
            return _("“%(phrase)s” is too long: a synonym has at most %(number)d words.") % {
                "phrase": phrase,
                "number": MAX_PHRASE_WORDS,
            }
    return None
