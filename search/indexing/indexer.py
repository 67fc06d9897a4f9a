"""Writes what pages say of themselves to the search, and takes it away again: only what has changed.

The content version is changed first: who writes at the same moment waits there, before either has
locked a word that the other needs too.
"""

from collections import Counter, defaultdict

from django.conf import settings
from django.db import transaction
from django.db.models import F, prefetch_related_objects
from django.utils.translation import override

from core.models import ContentVersion, Term

from ..analysis import analysis_version, analyzer
from ..analysis.folding import fold
from ..models import DocumentFrequency, OutboxEntry, Posting, SearchEntry, VocabularyWord
from ..scoring.term_weights import (
    SUMMARY_WEIGHT,
    TERM_NAME_WEIGHT,
    TEXT_WEIGHT,
    TITLE_WEIGHT,
    compute_term_weights,
)

BATCH_SIZE = 400  # rows in a statement, within what every SQLite takes
COLUMNS = [field.name for field in SearchEntry._meta.concrete_fields if not field.primary_key]


@transaction.atomic
def index_pages(pages):
    """Write the entries of pages that every visitor may see, with their postings and words."""
    _read_rows(pages)
    known = SearchEntry.objects.in_bulk([page.pk for page in pages])
    changed = [
        entry for entry in map(build_entry, pages) if not _is_same(entry, known.get(entry.pk))
    ]
    if not changed:
        return
    ContentVersion.bump()
    postings, counts = [], _Counts()
    for entry in changed:
        before = known.get(entry.pk)
        old = before.terms if before else {}
        counts.add(entry, 1)
        if before:
            counts.add(before, -1)
        if stale := [term for term in old if entry.terms.get(term) != old[term]]:
            _delete(Posting.objects.filter(entry=entry.pk, term__in=stale))
        postings += [
            Posting(entry_id=entry.pk, term=term, weight=weight)
            for term, weight in entry.terms.items()
            if old.get(term) != weight
        ]
    SearchEntry.objects.bulk_create(
        changed, BATCH_SIZE, update_conflicts=True, unique_fields=["page"], update_fields=COLUMNS
    )
    Posting.objects.bulk_create(postings, BATCH_SIZE)
    counts.write()
    enqueue([entry.pk for entry in changed])


def _read_rows(pages):
    """Read the rows that pages are about for all pages of a type at once: each page alone asks anew."""
    of_type = defaultdict(list)
    for page in pages:
        of_type[type(page)].append(page)
    for model, some in of_type.items():
        fields = [*model._meta.fields, *model._meta.many_to_many]
        rows = [f.name for f in fields if f.is_relation and issubclass(f.related_model, Term)]
        prefetch_related_objects(some, "locale", *rows)


def _is_same(entry, before):
    return before and all(getattr(before, name) == getattr(entry, name) for name in COLUMNS)


@transaction.atomic
def unindex_pages(keys):
    """Take the entries of pages away, with the words that only they had."""
    for some in batches(keys):
        entries = list(SearchEntry.objects.filter(page__in=some))
        if not entries:
            continue
        ContentVersion.bump()
        keys, counts = [entry.pk for entry in entries], _Counts()
        _delete(Posting.objects.filter(entry__in=keys))
        _delete(SearchEntry.objects.filter(page__in=keys))
        for entry in entries:
            counts.add(entry, -1)
        counts.write()
        enqueue(keys)


def batches(keys):
    """Yield keys in lists that every database takes in a statement."""
    keys = sorted(keys)
    for start in range(0, len(keys), BATCH_SIZE):
        yield keys[start : start + BATCH_SIZE]


def enqueue(keys):
    """Note that Elasticsearch has yet to take the entries of pages as they are now, if there is one.

    With another content version: as long as that is the same, nobody looks for marks again.
    """
    if settings.ELASTICSEARCH_URL:
        OutboxEntry.objects.bulk_create([OutboxEntry(page=key) for key in keys], BATCH_SIZE)


@transaction.atomic
def repair_postings(keys):
    """Put the postings of entries right, whatever went past `write`."""
    found = defaultdict(dict)
    for key, term, weight in Posting.objects.filter(entry__in=keys).values_list():
        found[key][term] = weight
    entries = SearchEntry.objects.filter(page__in=keys).only("terms")
    wrong = [entry for entry in entries if found[entry.pk] != entry.terms]
    _delete(Posting.objects.filter(entry__in=[entry.pk for entry in wrong]))
    Posting.objects.bulk_create(
        [
            Posting(entry_id=entry.pk, term=term, weight=weight)
            for entry in wrong
            for term, weight in entry.terms.items()
        ],
        BATCH_SIZE,
    )


@transaction.atomic
def repair_document_frequencies():
    """Put the numbers of entries that words and terms have right, whatever went past `write`."""
    ContentVersion.bump()
    counts = _Counts()
    for entry in SearchEntry.objects.only("language", "terms", "words").iterator(BATCH_SIZE):
        counts.add(entry, 1)
    counts.set_against()
    counts.write()


def build_entry(page):
    """Return the entry of a page, not saved."""
    language = page.locale.language_code
    with override(language):
        found = page.search_document()
        rows = {facet: {row.code: row for row in found.facets[facet]} for facet in found.facets}
        names = [
            name for some in rows.values() for row in some.values() for name in row.search_names
        ]
    fields = [
        (TITLE_WEIGHT, page.title),
        (SUMMARY_WEIGHT, found.summary),
        *((TERM_NAME_WEIGHT, name) for name in names),
        *((TEXT_WEIGHT, text) for text in found.texts),
    ]
    return SearchEntry(
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
        terms=compute_term_weights(language, fields),
        words=_words(language, fields),
        analyzer=analysis_version(),
    )


def _words(language, fields):
    tokens = (token for _weight, text in fields for token in analyzer(language).tokens(text))
    return sorted({token.word for token in tokens if token.analysis.stems})


class _Counts:
    """How many entries more, or fewer, have each word of a language and each term."""

    def __init__(self):
        self._words, self._terms = Counter(), Counter()

    def add(self, entry, number):
        """Count an entry's words and terms so many times."""
        for word in entry.words:
            self._words[entry.language, word] += number
        for term in entry.terms:
            self._terms[term] += number

    def set_against(self):
        """Take away what is written already: what is left is what it lacks."""
        for language, word, entries in VocabularyWord.objects.values_list(
            "language", "word", "entries"
        ):
            self._words[language, word] -= entries
        for term, entries in DocumentFrequency.objects.values_list("term", "entries"):
            self._terms[term] -= entries

    def write(self):
        """Add to the numbers; what no entry has any more is taken away."""
        for (language, change), words in _groups(self._words, lambda key: key):
            if change > 0:
                new = [
                    VocabularyWord(language=language, word=w, folded=fold(w), entries=0)
                    for w in words
                ]
                VocabularyWord.objects.bulk_create(new, ignore_conflicts=True)
            known = VocabularyWord.objects.filter(language=language, word__in=words)
            known.update(entries=F("entries") + change)
        for (_all, change), terms in _groups(self._terms, lambda term: ("", term)):
            if change > 0:
                new = [DocumentFrequency(term=term, entries=0) for term in terms]
                DocumentFrequency.objects.bulk_create(new, ignore_conflicts=True)
            DocumentFrequency.objects.filter(term__in=terms).update(entries=F("entries") + change)
        for model, counter in ((VocabularyWord, self._words), (DocumentFrequency, self._terms)):
            if any(change < 0 for change in counter.values()):
                _delete(model.objects.filter(entries=0))


def _groups(counter, split):
    """Yield ((group, change), some keys in order) of a counter; `split` gives group and name of a key."""
    groups = defaultdict(list)
    for key, change in counter.items():
        if change:
            group, name = split(key)
            groups[group, change].append(name)
    for kind, names in groups.items():
        for some in batches(names):
            yield kind, some


def _delete(rows):
    """Delete rows that nothing refers to in one statement; `delete()` would read each of them first."""
    rows._raw_delete(rows.db)
