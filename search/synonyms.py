"""Words that mean the same, and words that lead on to narrower ones."""

import tomllib
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

from .analysis import analyzer
from .weights import pairs

DATA = Path(__file__).parent / "data"
LONGEST = 5  # words


class Synonyms:
    """Finds the alternatives of one or several words that follow each other."""

    def __init__(self, language, same, narrower):
        self._analyzer = analyzer(language)
        self._alternatives = defaultdict(dict)
        for texts in same:
            for text in texts:
                self._add(text, [other for other in texts if other != text])
        for text, *others in narrower:
            self._add(text, others)

    def of(self, stems):
        """Return the terms for what words, given by their stems, mean together or are narrowed down to."""
        return list(self._alternatives.get(tuple(stems), ()))

    def _add(self, text, others):
        key = tuple(self._stems(text))
        for other in others:
            self._alternatives[key].update(dict.fromkeys(self._terms(other)))

    def _terms(self, text):
        """Return a word's stems; of several words the pairs of those that follow each other."""
        stems = self._stems(text)
        if len(stems) == 1:
            return stems[0]
        return [term for first, second in pairwise(stems) for term in pairs(first, second)]

    def _stems(self, text):
        tokens = self._analyzer.tokens(text)
        return [token.analysis.stems for token in tokens if token.analysis.stems]


@cache
def synonyms(language):
    """Return the synonyms of a language from the subject's vocabulary."""
    sets = tomllib.loads((DATA / f"synonyms-{language}.toml").read_text(encoding="utf-8"))
    return Synonyms(language, sets["same"], sets["narrower"])
