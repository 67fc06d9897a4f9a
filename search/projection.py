"""Writes what pages say of themselves to the search, and takes it away again: only what has changed."""

from collections import Counter, defaultdict

from django.db import transaction
from django.db.models import F
from django.utils.translation import override

from .analysis import analyzer, version
from .analysis.folding import fold
from .models import Posting, SearchEntry, Word
from .weights import LABEL, SUMMARY, TEXT, TITLE, weigh

BATCH = 400  # rows in a statement, within what every SQLite takes
COLUMNS = [field.name for field in SearchEntry._meta.concrete_fields if not field.primary_key]


@transaction.atomic
def write(pages):
    """Write the entries of pages that every visitor may see, with their postings and words."""
    keys = [page.pk for page in pages]
    known, known_postings = SearchEntry.objects.in_bulk(keys), _postings(keys)
    changed, postings, words = [], [], Counter()
    for page in pages:
        entry, fields = entry_of(page)
        before, terms = known.get(page.pk), weigh(entry.language, fields)
        if before is None or any(getattr(before, name) != getattr(entry, name) for name in COLUMNS):
            changed.append(entry)
            words.update(_worded(entry))
            words.subtract(_worded(before) if before else ())
        old = known_postings[page.pk]
        if stale := [term for term in old if terms.get(term) != old[term]]:
            _delete(Posting.objects.filter(entry=page.pk, term__in=stale))
        postings += [
            Posting(entry_id=page.pk, term=term, weight=weight)
            for term, weight in terms.items()
            if old.get(term) != weight
        ]
    SearchEntry.objects.bulk_create(
        changed, BATCH, update_conflicts=True, unique_fields=["page"], update_fields=COLUMNS
    )
    Posting.objects.bulk_create(postings, BATCH)
    _count_words(words)


@transaction.atomic
def remove(keys):
    """Take the entries of pages away, with the words that only they had."""
    entries = list(SearchEntry.objects.filter(page__in=keys))
    if entries:
        keys = [entry.pk for entry in entries]
        _delete(Posting.objects.filter(entry__in=keys))
        _delete(SearchEntry.objects.filter(page__in=keys))
        words = Counter()
        for entry in entries:
            words.subtract(_worded(entry))
        _count_words(words)


@transaction.atomic
def recount():
    """Put the numbers of entries that words have right, whatever went past `write` and `remove`."""
    changes = Counter()
    for language, words in SearchEntry.objects.values_list("language", "words"):
        changes.update((language, word) for word in words)
    for language, word, entries in Word.objects.values_list("language", "word", "entries"):
        changes[language, word] -= entries
    _count_words(changes)


def entry_of(page):
    """Return the entry of a page, not saved, and its texts with the weight of each."""
    language = page.locale.language_code
    with override(language):
        found = page.findable()
        rows = {facet: {row.code: row for row in found.facets[facet]} for facet in found.facets}
        names = [name for some in rows.values() for row in some.values() for name in row.known_as]
    fields = [
        (TITLE, page.title),
        (SUMMARY, found.summary),
        *((LABEL, name) for name in names),
        *((TEXT, text) for text in found.texts),
    ]
    entry = SearchEntry(
        page_id=page.pk,
        language=language,
        type=page._meta.label_lower,
        url_path=page.url_path,
        title=page.title,
        summary=found.summary,
        text="\n".join(filter(None, found.texts)),
        date=found.date,
        expire_at=page.expire_at,
        facets={facet: sorted(some) for facet, some in rows.items() if some},
        words=_words(language, fields),
        analyzer=version(),
    )
    return entry, fields


def _words(language, fields):
    tokens = (token for _weight, text in fields for token in analyzer(language).tokens(text))
    return sorted({token.word for token in tokens if token.analysis.stems})


def _worded(entry):
    return [(entry.language, word) for word in entry.words]


def _postings(keys):
    """Return the weights of terms by entry."""
    postings = defaultdict(dict)
    for key, term, weight in Posting.objects.filter(entry__in=keys).values_list():
        postings[key][term] = weight
    return postings


def _count_words(changes):
    """Add to the numbers of entries that words have; those that none has any more are taken away."""
    groups = defaultdict(list)
    for (language, word), change in changes.items():
        if change:
            groups[language, change].append(word)
    for (language, change), words in groups.items():
        for start in range(0, len(words), BATCH):
            _count_some(language, words[start : start + BATCH], change)
    if any(change < 0 for _language, change in groups):
        _delete(Word.objects.filter(entries__lte=0))


def _count_some(language, words, change):
    if change > 0:
        new = [Word(language=language, word=w, folded=fold(w), entries=0) for w in sorted(words)]
        Word.objects.bulk_create(new, ignore_conflicts=True)
    known = Word.objects.filter(language=language, word__in=words)
    known.update(entries=F("entries") + change)


def _delete(rows):
    """Delete rows that nothing refers to in one statement; `delete()` would read each of them first."""
    rows._raw_delete(rows.db)
