"""How a word is analysed in each language."""

import logging
from functools import lru_cache
from pathlib import Path

import snowballstemmer

from .lexicon import Lexicon
from .stop_words import ENGLISH_STOP_WORDS, SWEDISH_STOP_WORDS
from .tokens import Analysis, Part

logger = logging.getLogger(__name__)

LEXICON_FILE = Path(__file__).parent.parent / "data" / "swedish.marisa"
CACHED_WORDS = 50_000


class English:
    """English: a stemmer and stop words."""

    stop_words = ENGLISH_STOP_WORDS

    def __init__(self):
        self._stemmer = snowballstemmer.stemmer("english")
        self.analyse = lru_cache(CACHED_WORDS)(self._analyse)

    def is_known(self, word):
        """Whether the word is in a list of words; there is none."""
        return False

    def _analyse(self, word):
        pieces = word.split("-")
        return Analysis((self._stem("".join(pieces)),), tuple(_pieces(pieces, self._piece)))

    def _piece(self, piece, start):
        return [Part(start, start + len(piece), (self._stem(piece),))]

    def _stem(self, word):
        return self._stemmer.stemWord(word)


class Swedish:
    """Swedish: inflection and compounds by a lexicon, and a stemmer for what is derived or unknown.

    Without its data only the stemmer is left: compounds and irregular forms are then not found.
    """

    stop_words = SWEDISH_STOP_WORDS

    def __init__(self, lexicon_file=LEXICON_FILE):
        self._stemmer = snowballstemmer.stemmer("swedish")
        self.lexicon = None
        if lexicon_file.exists():
            self.lexicon = Lexicon(lexicon_file)
        else:
            logger.warning("%s is missing: Swedish is only stemmed in the search.", lexicon_file)
        self.analyse = lru_cache(CACHED_WORDS)(self._analyse)

    def is_known(self, word):
        """Whether a word is a Swedish form, or a compound of such."""
        return bool(self.lexicon and (self.lexicon.words(word) or self.lexicon.split(word)))

    def _analyse(self, word):
        pieces = word.split("-")
        joined = "".join(pieces)
        if len(pieces) > 1:
            return Analysis(self._stems(joined), tuple(_pieces(pieces, self._piece)))
        return Analysis(self._stems(joined), tuple(self._parts(joined, 0)))

    def _piece(self, piece, start):
        stems = self._stems(piece)
        return [Part(start, start + len(piece), stems), *self._parts(piece, start)]

    def _stems(self, word):
        """Return the stems of the words that a form may belong to; of a compound its last part decides."""
        if not self.lexicon:
            return (self._stemmer.stemWord(word),)
        known = self.lexicon.words(word)
        if not known and (parts := self.lexicon.split(word)):
            start = "".join(parts[:-1])
            known = [start + base for base in self.lexicon.bases(parts[-1])]
        stems = map(self._stemmer.stemWord, known or [word])
        return tuple(dict.fromkeys(stems))

    def _parts(self, word, start):
        """Yield the parts of a compound, and the parts of those that are compounds themselves."""
        for form in self.lexicon.split(word) if self.lexicon else ():
            stems = map(self._stemmer.stemWord, self.lexicon.bases(form))
            yield Part(start, start + len(form), tuple(dict.fromkeys(stems)))
            yield from self._parts(form, start)
            start += len(form)


def _pieces(pieces, analyse):
    """Yield the parts of a word with hyphens, if it has any."""
    start = 0
    for piece in pieces if len(pieces) > 1 else ():
        yield from analyse(piece, start)
        start += len(piece) + 1
