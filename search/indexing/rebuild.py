"""Writes the entries of all public pages anew."""

from wagtail.models import get_page_models

from core.models import BasePage, ContentVersion
from core.public.visibility import visible

from ..models import SearchEntry
from . import indexer

BATCH_SIZE = 200


def rebuild_entries(advance=lambda total, done: None):
    """Write the entries of all public pages, take all others away, and return their number.

    A few hundred pages are one transaction: editors are not kept waiting. `advance` is told the number
    of pages and how many more are done.
    """
    total, kept = 0, set()
    for model in get_page_models():
        if not issubclass(model, BasePage):
            continue
        keys = list(visible(model.objects.all()).order_by("pk").values_list("pk", flat=True))
        total += len(keys)
        for start in range(0, len(keys), BATCH_SIZE):
            some = keys[start : start + BATCH_SIZE]
            indexer.index_pages(list(visible(model.objects.filter(pk__in=some))))
            indexer.repair_postings(some)
            advance(total, len(some))
        kept.update(keys)
    gone = SearchEntry.objects.exclude(page__in=kept).values_list("page", flat=True)
    indexer.unindex_pages(list(gone))
    indexer.repair_document_frequencies()
    ContentVersion.bump()
    return len(kept)
