"""The analyzer of a language, made once in a process."""

from functools import cache
from importlib.metadata import version as version_of

from .languages import English, Swedish
from .tokens import Analysis, Token, normalized, split_words

RULES = 1  # add one when the same text would give other terms, or other weights

_NOTHING = Analysis(())


class Analyzer:
    """Turns texts of one language into tokens."""

    def __init__(self, language):
        self._language = language

    def tokens(self, text):
        """Yield the words of a text in order; stop words keep their place and have no stems."""
        for start, end, word in split_words(normalized(text)):
            yield Token(start, end, word, self.analyse(word))

    def analyse(self, word):
        """Return the `Analysis` of a word in lower case."""
        return _NOTHING if word in self._language.stop_words else self._language.analyse(word)

    def is_known(self, word):
        """Whether a word is in the lexicon of the language, or is a compound of words that are."""
        return self._language.is_known(word)


@cache
def analyzer(language_code):
    """Return the analyzer of a language; what is neither Swedish nor English is read as English."""
    return Analyzer(_swedish() if language_code == "sv" else English())


@cache
def analysis_version():
    """Return what an entry carries to tell by which rules and data its terms were made."""
    lexicon = _swedish().lexicon
    data = lexicon.digest if lexicon else "none"
    return f"{RULES}-{data}-{version_of('snowballstemmer')}"


@cache
def _swedish():
    return Swedish()
