"""Changes of the numbers of entries that have each word and each term."""

from collections import Counter, defaultdict

from django.db.models import F

from ..analysis.folding import fold
from ..models import DocumentFrequency, VocabularyWord
from .statements import batches, delete_unreferenced


class FrequencyChanges:
    """Collects by how much the frequencies of words and terms change, and saves them."""

    def __init__(self):
        self._words, self._terms = Counter(), Counter()

    def add(self, entry, number):
        """Count the words and terms of an entry a number of times."""
        for word in entry.words:
            self._words[entry.language, word] += number
        for term in entry.terms:
            self._terms[term] += number

    def subtract_saved(self):
        """Subtract the saved frequencies; what remains is by how much those are wrong."""
        rows = VocabularyWord.objects.values_list("language", "word", "entries")
        for language, word, entries in rows:
            self._words[language, word] -= entries
        for term, entries in DocumentFrequency.objects.values_list("term", "entries"):
            self._terms[term] -= entries

    def save(self):
        """Add the changes to the saved frequencies, and delete what no entry has any more."""
        for (language, change), words in _grouped(self._words, lambda key: key):
            if change > 0:
                VocabularyWord.objects.bulk_create(
                    [
                        VocabularyWord(language=language, word=word, folded=fold(word), entries=0)
                        for word in words
                    ],
                    ignore_conflicts=True,
                )
            saved = VocabularyWord.objects.filter(language=language, word__in=words)
            saved.update(entries=F("entries") + change)
        for (_no_group, change), terms in _grouped(self._terms, lambda term: ("", term)):
            if change > 0:
                DocumentFrequency.objects.bulk_create(
                    [DocumentFrequency(term=term, entries=0) for term in terms],
                    ignore_conflicts=True,
                )
            saved = DocumentFrequency.objects.filter(term__in=terms)
            saved.update(entries=F("entries") + change)
        for model, changes in ((VocabularyWord, self._words), (DocumentFrequency, self._terms)):
            if any(change < 0 for change in changes.values()):
                delete_unreferenced(model.objects.filter(entries=0))


def _grouped(changes, split_key):
    """Yield ((group, change), names) in batches: names that change alike share a statement.

    `split_key` returns the group and the name of a counter's key.
    """
    names_by_change = defaultdict(list)
    for key, change in changes.items():
        if change:
            group, name = split_key(key)
            names_by_change[group, change].append(name)
    for group_and_change, names in names_by_change.items():
        for batch in batches(names):
            yield group_and_change, batch
