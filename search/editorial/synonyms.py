"""Words that mean the same, and words that lead on to narrower ones."""

import tomllib
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.conf import settings

from core.caching.content_cache import cached_per_content_version

from ..analysis.tokens import normalized, split_words
from ..models import Synonym
from ..scoring.term_weights import bigrams
from .phrases import phrase_stems

DATA = Path(__file__).parent.parent / "data"


class SynonymMap:
    """Finds the alternatives of one or several words that follow each other.

    The texts of a set in `same` lead to each other, the first of one in `narrower` to the others, and
    all of it holds beside the synonyms of `others`.
    """

    def __init__(self, language, same, narrower, others=None):
        self._language = language
        self._others = others
        self._alternatives = defaultdict(dict)
        self._words = set()
        for texts in same:
            for text in texts:
                self._add(text, [other for other in texts if other != text])
        for text, *texts in narrower:
            self._add(text, texts)

    def __contains__(self, word):
        """Whether a word is in a set just so, and thus no misspelling to whoever wrote the set."""
        return word in self._words

    def of(self, stems):
        """Return the terms for what words, given by their stems, mean together or are narrowed down to."""
        others = self._others.of(stems) if self._others else []
        return [*others, *self._alternatives.get(tuple(stems), ())]

    def _add(self, text, others):
        key = phrase_stems(self._language, text)
        self._words.update(word for _start, _end, word in split_words(normalized(text)))
        for other in others:
            self._alternatives[key].update(dict.fromkeys(self._terms(other)))

    def _terms(self, text):
        """Return a word's stems; of several words the pairs of those that follow each other."""
        found = phrase_stems(self._language, text)
        if len(found) == 1:
            return found[0]
        return [term for first, second in pairwise(found) for term in bigrams(first, second)]


def synonym_map(language):
    """Return the synonyms of a language: the subject's vocabulary with what editors have added by now."""
    return _all()[language]


@cached_per_content_version
def _all():
    """Return the synonyms by language."""
    sets = {language: {True: [], False: []} for language, _name in settings.LANGUAGES}
    for synonym in Synonym.objects.order_by("pk"):
        sets[synonym.language][synonym.both_ways].append(synonym.words)
    return {
        language: SynonymMap(language, found[True], found[False], _of_the_subject(language))
        for language, found in sets.items()
    }


@cache
def _of_the_subject(language):
    """Return the synonyms of the subject's vocabulary."""
    sets = tomllib.loads((DATA / f"synonyms-{language}.toml").read_text(encoding="utf-8"))
    return SynonymMap(language, sets["same"], sets["narrower"])
