"""Rebuilds all entries from the pages, and repairs what is derived from them."""

from collections import defaultdict

from django.db import transaction
from wagtail.models import get_page_models

from core.models import BasePage, ContentVersion
from core.public.visibility import visible

from ..models import Posting, SearchEntry
from .frequency_changes import FrequencyChanges
from .indexer import index_pages, unindex_pages
from .statements import BATCH_SIZE, delete_unreferenced

PAGES_IN_TRANSACTION = 200  # few, so that editors don't wait for the lock


def rebuild_entries(report_progress=lambda total, done: None):
    """Index all public pages, unindex all others, and return the number of entries.

    `report_progress` is called with the number of pages so far and how many more are done.
    """
    total, public = 0, set()
    for model in get_page_models():
        if not issubclass(model, BasePage):
            continue
        keys = list(visible(model.objects.all()).order_by("pk").values_list("pk", flat=True))
        total += len(keys)
        for start in range(0, len(keys), PAGES_IN_TRANSACTION):
            batch = keys[start : start + PAGES_IN_TRANSACTION]
            index_pages(list(visible(model.objects.filter(pk__in=batch))))
            repair_postings(batch)
            report_progress(total, len(batch))
        public.update(keys)
    obsolete = SearchEntry.objects.exclude(page__in=public).values_list("page", flat=True)
    unindex_pages(list(obsolete))
    repair_frequencies()
    ContentVersion.bump()
    return len(public)


@transaction.atomic
def repair_postings(keys):
    """Make the postings of entries equal to their terms, whatever has changed one without the other."""
    stored_terms = defaultdict(dict)
    for key, term, weight in Posting.objects.filter(entry__in=keys).values_list():
        stored_terms[key][term] = weight
    entries = SearchEntry.objects.filter(page__in=keys).only("terms")
    wrong = [entry for entry in entries if stored_terms[entry.pk] != entry.terms]
    delete_unreferenced(Posting.objects.filter(entry__in=[entry.pk for entry in wrong]))
    Posting.objects.bulk_create(
        [
            Posting(entry_id=entry.pk, term=term, weight=weight)
            for entry in wrong
            for term, weight in entry.terms.items()
        ],
        BATCH_SIZE,
    )


@transaction.atomic
def repair_frequencies():
    """Make the frequencies of words and terms equal to the entries' number."""
    ContentVersion.bump()
    frequency_changes = FrequencyChanges()
    for entry in SearchEntry.objects.only("language", "terms", "words").iterator(BATCH_SIZE):
        frequency_changes.add(entry, 1)
    frequency_changes.subtract_saved()
    frequency_changes.save()
