"""What the entries ought to be, from the pages themselves."""

from collections import Counter

from wagtail.models import Page

from core.models import BasePage
from core.public.visibility import visible
from search.indexing import indexer
from search.models import DocumentFrequency, Posting, SearchEntry, VocabularyWord


def differences():
    """Return in what the entries, postings and words differ from what pages say today; empty is right."""
    pages = [page for page in visible(Page.objects.all()).specific() if isinstance(page, BasePage)]
    entries, postings, words, terms = {}, {}, Counter(), Counter()
    for page in pages:
        entry = indexer.build_entry(page)
        entries[page.pk] = values(entry)
        postings |= {(page.pk, term): weight for term, weight in entry.terms.items()}
        words.update((entry.language, word) for word in entry.words)
        terms.update(entry.terms.keys())
    found = {entry.pk: values(entry) for entry in SearchEntry.objects.all()}
    found_postings = {(key, term): weight for key, term, weight in Posting.objects.values_list()}
    found_words = {
        (lang, word): number for lang, word, _folded, number in VocabularyWord.objects.values_list()
    }
    return [
        *unlike(entries, found),
        *unlike(postings, found_postings),
        *unlike(words, found_words),
        *unlike(terms, dict(DocumentFrequency.objects.values_list("term", "entries"))),
    ]


def values(entry):
    """Return the columns of an entry."""
    names = [field.attname for field in SearchEntry._meta.concrete_fields]
    return {name: getattr(entry, name) for name in names}


def unlike(wanted, found):
    """Return (key, what should be, what is) wherever two dictionaries differ."""
    keys = wanted.keys() | found.keys()
    return [(k, wanted.get(k), found.get(k)) for k in keys if wanted.get(k) != found.get(k)]
