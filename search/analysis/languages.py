"""Morphological analysis of the words of each language."""

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
    """English: stemming and stop words."""

    stop_words = ENGLISH_STOP_WORDS

    def __init__(self):
        self._stemmer = snowballstemmer.stemmer("english")
        self.analyse = lru_cache(CACHED_WORDS)(self._analyse)

    def is_known(self, word):
        """Return False: there is no English lexicon."""
        return False

    def _analyse(self, word):
        pieces = word.split("-")
        return Analysis(
            (self._stem("".join(pieces)),), tuple(_hyphenated_parts(pieces, self._piece_parts))
        )

    def _piece_parts(self, piece, start):
        return [Part(start, start + len(piece), (self._stem(piece),))]

    def _stem(self, word):
        return self._stemmer.stemWord(word)


class Swedish:
    """Swedish: inflection and compounds by a lexicon; a stemmer for derived and unknown words.

    Without the lexicon's file words are only stemmed: compounds and irregular forms don't match then.
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
        """Tell whether a word is a form in the lexicon, or a compound of such forms."""
        return bool(self.lexicon and (self.lexicon.base_forms(word) or self.lexicon.split(word)))

    def _analyse(self, word):
        pieces = word.split("-")
        joined = "".join(pieces)
        if len(pieces) > 1:
            return Analysis(
                self._stems(joined), tuple(_hyphenated_parts(pieces, self._piece_parts))
            )
        return Analysis(self._stems(joined), tuple(self._compound_parts(joined, 0)))

    def _piece_parts(self, piece, start):
        stems = self._stems(piece)
        return [Part(start, start + len(piece), stems), *self._compound_parts(piece, start)]

    def _stems(self, word):
        """Return the stems of a form's possible base forms; a compound is inflected by its last part."""
        if not self.lexicon:
            return (self._stemmer.stemWord(word),)
        base_forms = self.lexicon.base_forms(word)
        if not base_forms and (parts := self.lexicon.split(word)):
            start = "".join(parts[:-1])
            base_forms = [start + base for base in self.lexicon.part_base_forms(parts[-1])]
        stems = map(self._stemmer.stemWord, base_forms or [word])
        return tuple(dict.fromkeys(stems))

    def _compound_parts(self, word, start):
        """Yield the parts of a compound, and the parts of parts that are compounds themselves."""
        for form in self.lexicon.split(word) if self.lexicon else ():
            stems = map(self._stemmer.stemWord, self.lexicon.part_base_forms(form))
            yield Part(start, start + len(form), tuple(dict.fromkeys(stems)))
            yield from self._compound_parts(form, start)
            start += len(form)


def _hyphenated_parts(pieces, analyse_piece):
    """Yield the parts of a word with hyphens; a word without any has none."""
    start = 0
    for piece in pieces if len(pieces) > 1 else ():
        yield from analyse_piece(piece, start)
        start += len(piece) + 1
