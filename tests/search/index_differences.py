"""Compares the index with what it ought to be by the pages themselves."""

from collections import Counter

from wagtail.models import Page

from core.models import BasePage
from core.public.visibility import visible
from search.indexing.entries import build_entry
from search.models import DocumentFrequency, Posting, SearchEntry, VocabularyWord


def differences():
    """Return how entries, postings, words and frequencies differ from the pages; empty is right."""
    pages = [page for page in visible(Page.objects.all()).specific() if isinstance(page, BasePage)]
    entries, postings, words, terms = {}, {}, Counter(), Counter()
    for page in pages:
        entry = build_entry(page)
        entries[page.pk] = column_values(entry)
        postings |= {(page.pk, term): weight for term, weight in entry.terms.items()}
        words.update((entry.language, word) for word in entry.words)
        terms.update(entry.terms.keys())
    saved_entries = {entry.pk: column_values(entry) for entry in SearchEntry.objects.all()}
    saved_postings = {(key, term): weight for key, term, weight in Posting.objects.values_list()}
    saved_words = {
        (lang, word): number for lang, word, _folded, number in VocabularyWord.objects.values_list()
    }
    return [
        *compare(entries, saved_entries),
        *compare(postings, saved_postings),
        *compare(words, saved_words),
        *compare(terms, dict(DocumentFrequency.objects.values_list("term", "entries"))),
    ]


def column_values(entry):
    """Return the values of an entry's columns."""
    names = [field.attname for field in SearchEntry._meta.concrete_fields]
    return {name: getattr(entry, name) for name in names}


def compare(expected, actual):
    """Return (key, expected, actual) wherever two dictionaries differ."""
    keys = expected.keys() | actual.keys()
    return [(k, expected.get(k), actual.get(k)) for k in keys if expected.get(k) != actual.get(k)]
