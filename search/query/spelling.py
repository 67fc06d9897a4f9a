"""The words of all entries of a language: what a reader may have meant to write."""

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

_known = {}


class Vocabulary:
    """The words of a language with the number of entries that have each."""

    def __init__(self, words):
        self.entries = {word: entries for word, _folded, entries in words}
        self._words = list(self.entries)
        self._folded = [folded for _word, folded, _entries in words]
        self._by_folded = defaultdict(list)
        for word, folded, _entries in words:
            self._by_folded[folded].append(word)
        self._beginnings = sorted(self._by_folded)

    def __contains__(self, word):
        return word in self.entries

    def unfolded(self, word):
        """Return the words with diacritics that a word typed without them may stand for."""
        return [other for other in self._by_folded.get(word, ()) if other != word]

    def completions(self, beginning, limit):
        """Return the words that begin as a typed one does, the most frequent first.

        Who writes `lakem` means `läkem` too; who writes `läkem` means just that.
        """
        folded = fold(beginning)
        found = []
        for index in range(bisect_left(self._beginnings, folded), len(self._beginnings)):
            if not self._beginnings[index].startswith(folded):
                break
            found += self._by_folded[self._beginnings[index]]
        if folded != beginning:
            found = [word for word in found if word.startswith(beginning)]
        return sorted(found, key=lambda word: (-self.entries[word], word))[:limit]

    def closest(self, word):
        """Return the words that differ least from one that is not known, the most frequent first.

        By one letter left out, added, changed or exchanged with its neighbour, and by two in a long
        word. Who writes without diacritics is not held to them.
        """
        if len(word) < MIN_CORRECTED_LENGTH:
            return []
        choices = self._folded if fold(word) == word else self._words
        farthest = 2 if len(word) >= LONG_WORD_LENGTH else 1
        found = extract(word, choices, scorer=OSA.distance, score_cutoff=farthest, limit=20)
        if not found:
            return []
        least = min(distance for _choice, distance, _index in found)
        nearest = {self._words[index] for _choice, distance, index in found if distance == least}
        return sorted(nearest, key=lambda other: (-self.entries[other], other))[:MAX_CORRECTIONS]


def vocabulary(language):
    """Return the vocabulary of a language, read again when the content has changed or a time is over."""
    version, now = get_site_state().version, timezone.now()
    known_version, until, known = _known.get(language, (None, None, None))
    if known_version != version or (until and until <= now):
        until, rows = _words(language, now)
        known = Vocabulary(rows)
        _known[language] = version, until, known
    return known


def _words(language, now):
    """Return when the next entry's time is over, and the words that visitors may be told.

    Those of entries whose time is over, or that are not below the site's home page, are not among them.
    """
    home = get_site_state().homes.get(language)
    if not home:
        return None, []
    limited = SearchEntry.objects.filter(language=language).filter(
        Q(expire_at__isnull=False) | ~Q(url_path__startswith=home)
    )
    kept, gone = [], Counter()
    for expire_at, url_path, words in limited.values_list("expire_at", "url_path", "words"):
        if not url_path.startswith(home) or expire_at <= now:
            gone.update(words)
        else:
            kept.append(expire_at)
    rows = VocabularyWord.objects.filter(language=language).order_by("word")
    words = [
        (word, folded, entries - gone[word])
        for word, folded, entries in rows.values_list("word", "folded", "entries")
        if entries > gone[word]
    ]
    return min(kept, default=None), words
