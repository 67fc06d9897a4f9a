"""Sends to Elasticsearch what it has not taken yet, and says what that is."""

from django.utils import timezone

from ..models import OutboxEntry, SearchEntry
from . import bulk
from .client import client
from .documents import COLUMNS, build_document
from .mapping import building_alias, index_alias

BATCH_SIZE = 500  # changes in a request
MAX_DELAY = 300  # seconds; that something waits longer is told of


class IndexingError(Exception):
    """Elasticsearch has not taken some of what waits; it goes on waiting."""


def flush_outbox():
    """Send all that waits, the oldest first; return how many entries were taken or taken away.

    What can be found no longer waits: searches rely on it. Whatever is not taken is left for the next
    time and told of in a `NotTaken`.
    """
    taken, refused, last = 0, {}, 0
    while changes := list(OutboxEntry.objects.filter(pk__gt=last).order_by("pk")[:BATCH_SIZE]):
        names = _names()
        last = changes[-1].pk
        versions = {change.page: change.pk for change in changes}
        lines = _lines(versions)
        not_taken = {
            page: why for name in names for page, why in bulk.send_bulk_actions(name, lines).items()
        }
        client().indices.refresh(index=names)
        done = [change.pk for change in changes if change.page not in not_taken]
        OutboxEntry.objects.filter(pk__in=done).delete()
        taken += len(versions) - len(not_taken)
        refused |= not_taken
    if refused:
        raise IndexingError(
            f"{len(refused)} entries, the first because {next(iter(refused.values()))}"
        )
    return taken


def outbox_delay():
    """Return for how many seconds the oldest change has waited; 0 where none does."""
    oldest = OutboxEntry.objects.order_by("pk").values_list("since", flat=True).first()
    return (timezone.now() - oldest).total_seconds() if oldest else 0


def _names():
    """Return the names of the indices to send to; asked after the changes were read.

    An index that is begun later than that is filled with entries that have the changes already.
    """
    names = [
        name
        for name in (index_alias(), building_alias())
        if client().indices.exists_alias(name=name)
    ]
    if not names:
        raise IndexingError("there is no index")
    return names


def _lines(versions):
    entries = SearchEntry.objects.filter(page__in=versions).values(*COLUMNS)
    documents = {entry["page_id"]: build_document(entry) for entry in entries}
    return [
        bulk.index_action(documents[page], version)
        if page in documents
        else bulk.delete_action(page, version)
        for page, version in versions.items()
    ]
