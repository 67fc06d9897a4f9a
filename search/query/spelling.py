"""Spelling correction and completion, from the words of all entries of a language."""

from bisect import bisect_left
from collections import Counter, defaultdict

from django.db.models import Q
from django.utils import timezone
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from core.caching.site_state import get_site_state

from ..analysis.folding import fold
from ..models import SearchEntry, VocabularyWord

MIN_CORRECTED_LENGTH, LONG_WORD_LENGTH = 4, 8
MAX_CORRECTIONS = 3

_vocabularies = {}  # (content version, time of the next expiry, vocabulary) by language


class Vocabulary:
    """The words of a language with the number of entries that contain each."""

    def __init__(self, words):
        self.entries = {word: entries for word, _folded, entries in words}
        self._words = list(self.entries)
        self._folded = [folded for _word, folded, _entries in words]
        self._words_by_folded = defaultdict(list)
        for word, folded, _entries in words:
            self._words_by_folded[folded].append(word)
        self._sorted_folded = sorted(self._words_by_folded)

    def __contains__(self, word):
        return word in self.entries

    def restore_diacritics(self, word):
        """Return the words with diacritics that a word typed without them may stand for."""
        return [other for other in self._words_by_folded.get(word, ()) if other != word]

    def completions(self, prefix, limit):
        """Return the words with a prefix, the most frequent first.

        The prefix `lakem` also matches `läkem`; `läkem` matches only itself.
        """
        folded = fold(prefix)
        words = []
        for index in range(bisect_left(self._sorted_folded, folded), len(self._sorted_folded)):
            if not self._sorted_folded[index].startswith(folded):
                break
            words += self._words_by_folded[self._sorted_folded[index]]
        if folded != prefix:
            words = [word for word in words if word.startswith(prefix)]
        return sorted(words, key=lambda word: (-self.entries[word], word))[:limit]

    def corrections(self, word):
        """Return the words at the least edit distance from an unknown one, the most frequent first.

        The distance counts insertions, deletions, substitutions and transpositions of adjacent letters
        (optimal string alignment); at most one, or two in a long word. A word typed without diacritics is
        compared without them.
        """
        if len(word) < MIN_CORRECTED_LENGTH:
            return []
        choices = self._folded if fold(word) == word else self._words
        max_distance = 2 if len(word) >= LONG_WORD_LENGTH else 1
        matches = extract(word, choices, scorer=OSA.distance, score_cutoff=max_distance, limit=20)
        if not matches:
            return []
        least = min(distance for _choice, distance, _index in matches)
        nearest = {self._words[index] for _choice, distance, index in matches if distance == least}
        return sorted(nearest, key=lambda other: (-self.entries[other], other))[:MAX_CORRECTIONS]


def vocabulary(language):
    """Return the vocabulary of a language, read again once the content changes or an entry expires."""
    version, now = get_site_state().version, timezone.now()
    cached_version, next_expiry, cached = _vocabularies.get(language, (None, None, None))
    if cached_version != version or (next_expiry and next_expiry <= now):
        next_expiry, words = _read_words(language, now)
        cached = Vocabulary(words)
        _vocabularies[language] = version, next_expiry, cached
    return cached


def _read_words(language, now):
    """Return when the next entry expires, and the words that may be suggested to visitors.

    Words that only expired entries have, or entries that are not below the home page, are left out.
    """
    home = get_site_state().homes.get(language)
    if not home:
        return None, []
    limited = SearchEntry.objects.filter(language=language).filter(
        Q(expire_at__isnull=False) | ~Q(url_path__startswith=home)
    )
    expiries, hidden = [], Counter()
    for expire_at, url_path, words in limited.values_list("expire_at", "url_path", "words"):
        if not url_path.startswith(home) or expire_at <= now:
            hidden.update(words)
        else:
            expiries.append(expire_at)
    rows = VocabularyWord.objects.filter(language=language).order_by("word")
    words = [
        (word, folded, entries - hidden[word])
        for word, folded, entries in rows.values_list("word", "folded", "entries")
        if entries > hidden[word]
    ]
    return min(expiries, default=None), words
