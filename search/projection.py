"""Writes what pages say of themselves to the search, and takes it away again."""

from collections import Counter

from django.db import transaction
from django.db.models import F
from django.utils.translation import override

from .analysis import analyzer, version
from .analysis.folding import fold
from .models import Posting, SearchEntry, Word
from .weights import LABEL, SUMMARY, TEXT, TITLE, weigh

BATCH = 400  # rows in a statement: SQLite takes 32,766 values, and 999 where it is old


@transaction.atomic
def write(pages):
    """Write the entries of pages that every visitor may see, with their postings and words."""
    remove([page.pk for page in pages])
    entries, postings, words = [], [], Counter()
    for page in pages:
        entry, fields = entry_of(page)
        entries.append(entry)
        postings += [
            Posting(entry_id=page.pk, term=term, weight=weight)
            for term, weight in weigh(entry.language, fields).items()
        ]
        words.update((entry.language, word) for word in entry.words)
    SearchEntry.objects.bulk_create(entries, batch_size=BATCH)
    Posting.objects.bulk_create(postings, batch_size=BATCH)
    _add_words(words)


@transaction.atomic
def remove(page_ids):
    """Take the entries of pages away, and the words that only they had."""
    entries = SearchEntry.objects.filter(page__in=page_ids)
    words = Counter(
        (language, word)
        for language, all_words in entries.values_list("language", "words")
        for word in all_words
    )
    entries.delete()
    for language, word, count in _grouped(words):
        Word.objects.filter(language=language, word__in=word).update(entries=F("entries") - count)
    if words:
        Word.objects.filter(entries__lte=0).delete()


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


def _add_words(words):
    for language, some, count in _grouped(words):
        known = Word.objects.filter(language=language, word__in=some)
        missing = {*some} - {*known.values_list("word", flat=True)}
        known.update(entries=F("entries") + count)
        Word.objects.bulk_create(
            [Word(language=language, word=w, folded=fold(w), entries=count) for w in missing],
            batch_size=BATCH,
        )


def _grouped(words):
    """Yield (language, words, count) of words that are in as many entries, a few hundred at a time."""
    groups = {}
    for (language, word), count in words.items():
        groups.setdefault((language, count), []).append(word)
    for (language, count), some in groups.items():
        for start in range(0, len(some), BATCH):
            yield language, some[start : start + BATCH], count
