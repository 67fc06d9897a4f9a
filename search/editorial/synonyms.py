"""Synonyms, both ways or one way, from the subject's vocabulary and from editors."""

import tomllib
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.conf import settings

from core.caching.content_cache import cached_per_content_version

from ..analysis.phrases import phrase_stems
from ..analysis.tokens import bigrams, normalized, split_words
from ..models import Synonym

DATA = Path(__file__).parent.parent / "data"


class SynonymMap:
    """Maps one or several adjacent words to the terms of their synonyms.

    The phrases of a set in `two_way` are synonyms of each other; the first of a set in `one_way` leads
    to the others, which do not lead back. The synonyms of `base` are included.
    """

    def __init__(self, language, two_way, one_way, base=None):
        self._language = language
        self._base = base
        self._terms = defaultdict(dict)
        self._words = set()
        for phrases in two_way:
            for phrase in phrases:
                self._add(phrase, [other for other in phrases if other != phrase])
        for phrase, *others in one_way:
            self._add(phrase, others)

    def __contains__(self, word):
        """Tell whether a phrase contains a word as it is written, so that it isn't a misspelling."""
        return word in self._words

    def get(self, stems):
        """Return the terms of the synonyms of a phrase, given by the stems of each word."""
        base_terms = self._base.get(stems) if self._base else []
        return [*base_terms, *self._terms.get(tuple(stems), ())]

    def _add(self, phrase, synonyms):
        key = phrase_stems(self._language, phrase)
        self._words.update(word for _start, _end, word in split_words(normalized(phrase)))
        for synonym in synonyms:
            self._terms[key].update(dict.fromkeys(self._phrase_terms(synonym)))

    def _phrase_terms(self, phrase):
        """Return the stems of a single word, or the bigrams of several."""
        stems = phrase_stems(self._language, phrase)
        if len(stems) == 1:
            return stems[0]
        return [
            term
            for word_stems, next_stems in pairwise(stems)
            for term in bigrams(word_stems, next_stems)
        ]


def synonym_map(language):
    """Return the synonyms of a language: the subject's vocabulary and those that editors have added."""
    return _synonym_maps()[language]


@cached_per_content_version
def _synonym_maps():
    """Return the synonym map of each language."""
    phrases = {language: {True: [], False: []} for language, _name in settings.LANGUAGES}
    for synonym in Synonym.objects.order_by("pk"):
        phrases[synonym.language][synonym.both_ways].append(synonym.words)
    return {
        language: SynonymMap(language, sets[True], sets[False], _subject_synonyms(language))
        for language, sets in phrases.items()
    }


@cache
def _subject_synonyms(language):
    """Return the synonyms of the subject's vocabulary."""
    sets = tomllib.loads((DATA / f"synonyms-{language}.toml").read_text(encoding="utf-8"))
    return SynonymMap(language, sets["same"], sets["narrower"])
