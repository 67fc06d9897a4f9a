"""Error messages for the phrases of synonyms and best bets."""

from django.utils.translation import gettext as _

from ..analysis.phrases import MAX_PHRASE_WORDS, phrase_stems


def phrase_error(language, phrases, other_phrases=()):
    """Return an error message if a phrase is empty to the search or equals another; None if none is."""
    if not phrases:
        return _("Write at least one word.")
    by_stems = {phrase_stems(language, phrase): phrase for phrase in other_phrases}
    for phrase in phrases:
        stems = phrase_stems(language, phrase)
        if not stems:
            return _("“%(phrase)s” has only words that the search passes over.") % {
                "phrase": phrase
            }
        if stems in by_stems:
            return _("“%(phrase)s” is the same to the search as “%(other)s”: keep one.") % {
                "phrase": phrase,
                "other": by_stems[stems],
            }
        by_stems[stems] = phrase
    return None


def length_error(language, phrases):
    """Return an error message for the first phrase with too many words; None if none has."""
    for phrase in phrases:
        if len(phrase_stems(language, phrase)) > MAX_PHRASE_WORDS:
            return _("“%(phrase)s” is too long: a synonym has at most %(number)d words.") % {
                "phrase": phrase,
                "number": MAX_PHRASE_WORDS,
            }
    return None
