"""Adds pages to the index and removes them from it; only what has changed is written.

The content version is bumped before anything else is written: its row is the lock for which concurrent
writers wait, so that two of them can't each hold a word that the other needs.
"""

from collections import defaultdict

from django.db import transaction
from django.db.models import prefetch_related_objects

from core.models import ContentVersion, Term

from ..models import Posting, SearchEntry
from .entries import build_entry
from .frequency_changes import FrequencyChanges
from .outbox import enqueue
from .statements import BATCH_SIZE, batches, delete_unreferenced

COLUMNS = [field.name for field in SearchEntry._meta.concrete_fields if not field.primary_key]


@transaction.atomic
def index_pages(pages):
    """Write the entries of public pages, with their postings and frequencies."""
    _prefetch_terms(pages)
    saved = SearchEntry.objects.in_bulk([page.pk for page in pages])
    changed = [
        entry for entry in map(build_entry, pages) if not _is_equal(entry, saved.get(entry.pk))
    ]
    if not changed:
        return
    ContentVersion.bump()
    postings, frequency_changes = [], FrequencyChanges()
    for entry in changed:
        previous = saved.get(entry.pk)
        previous_terms = previous.terms if previous else {}
        frequency_changes.add(entry, 1)
        if previous:
            frequency_changes.add(previous, -1)
        if stale := [t for t, weight in previous_terms.items() if entry.terms.get(t) != weight]:
            delete_unreferenced(Posting.objects.filter(entry=entry.pk, term__in=stale))
        postings += [
            Posting(entry_id=entry.pk, term=term, weight=weight)
            for term, weight in entry.terms.items()
            if previous_terms.get(term) != weight
        ]
    SearchEntry.objects.bulk_create(
        changed, BATCH_SIZE, update_conflicts=True, unique_fields=["page"], update_fields=COLUMNS
    )
    Posting.objects.bulk_create(postings, BATCH_SIZE)
    frequency_changes.save()
    enqueue([entry.pk for entry in changed])


@transaction.atomic
def unindex_pages(keys):
    """Delete the entries of pages, with the words and terms that only they had."""
    for batch in batches(keys):
        entries = list(SearchEntry.objects.filter(page__in=batch))
        if not entries:
            continue
        ContentVersion.bump()
        keys, frequency_changes = [entry.pk for entry in entries], FrequencyChanges()
        delete_unreferenced(Posting.objects.filter(entry__in=keys))
        delete_unreferenced(SearchEntry.objects.filter(page__in=keys))
        for entry in entries:
            frequency_changes.add(entry, -1)
        frequency_changes.save()
        enqueue(keys)


def _prefetch_terms(pages):
    """Prefetch the locales and taxonomy terms of all pages of a type at once."""
    by_type = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for model, pages_of_type in by_type.items():
        fields = [*model._meta.fields, *model._meta.many_to_many]
        term_fields = [
            f.name for f in fields if f.is_relation and issubclass(f.related_model, Term)
        ]
        prefetch_related_objects(pages_of_type, "locale", *term_fields)


def _is_equal(entry, saved):
    return saved and all(getattr(saved, name) == getattr(entry, name) for name in COLUMNS)
