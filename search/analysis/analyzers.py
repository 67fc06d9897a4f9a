"""The analyzer of each language, created once per process."""

from functools import cache
from importlib.metadata import version

from .languages import English, Swedish
from .tokens import Analysis, Token, normalized, split_words

RULES_VERSION = 1  # increase it when the same text would yield other terms or other weights

_NO_STEMS = Analysis(())


class Analyzer:
    """Turns texts of one language into tokens."""

    def __init__(self, language):
        self._language = language

    def tokens(self, text):
        """Yield the tokens of a text in order; stop words keep their position and have no stems."""
        for start, end, word in split_words(normalized(text)):
            yield Token(start, end, word, self.analyse(word))

    def analyse(self, word):
        """Return the `Analysis` of a word in lower case."""
        return _NO_STEMS if word in self._language.stop_words else self._language.analyse(word)

    def is_known(self, word):
        """Tell whether a word is in the language's lexicon, or is a compound of words that are."""
        return self._language.is_known(word)


@cache
def analyzer(language_code):
    """Return the analyzer of a language; every language but Swedish is analysed as English."""
    return Analyzer(_swedish() if language_code == "sv" else English())


@cache
def analysis_version():
    """Return the version of the rules and data that make terms; each entry stores the one it was made by."""
    lexicon = _swedish().lexicon
    data = lexicon.digest if lexicon else "none"
    return f"{RULES_VERSION}-{data}-{version('snowballstemmer')}"


@cache
def _swedish():
    return Swedish()
