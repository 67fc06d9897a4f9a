"""Flushes the outbox: sends its entries to Elasticsearch."""

from ..models import OutboxEntry, SearchEntry
from .client import client, delete_action, index_action, send_bulk_actions
from .documents import COLUMNS, build_document
from .mapping import building_alias, index_alias

BATCH_SIZE = 500  # changes in a request


class IndexingError(Exception):
    """Elasticsearch has rejected some changes; they stay in the outbox."""


def flush_outbox():
    """Send all changes in the outbox, the oldest first; return how many entries were indexed or deleted.

    A change leaves the outbox only when searches see it. A rejected change stays in the outbox, and is
    reported by an `IndexingError` after the others have been sent.
    """
    accepted, errors, last_key = 0, {}, 0
    while changes := list(OutboxEntry.objects.filter(pk__gt=last_key).order_by("pk")[:BATCH_SIZE]):
        names = _index_names()
        last_key = changes[-1].pk
        versions = {change.page: change.pk for change in changes}
        actions = _actions(versions)
        new_errors = {
            page: reason
            for name in names
            for page, reason in send_bulk_actions(name, actions).items()
        }
        client().indices.refresh(index=names)
        done = [change.pk for change in changes if change.page not in new_errors]
        OutboxEntry.objects.filter(pk__in=done).delete()
        accepted += len(versions) - len(new_errors)
        errors |= new_errors
    if errors:
        raise IndexingError(
            f"{len(errors)} entries, the first because {next(iter(errors.values()))}"
        )
    return accepted


def _index_names():
    """Return the aliases to send to; look them up after the changes have been read.

    An index created later than that is filled from entries that include these changes.
    """
    aliases = (index_alias(), building_alias())
    names = [name for name in aliases if client().indices.exists_alias(name=name)]
    if not names:
        raise IndexingError("there is no index")
    return names


def _actions(versions):
    entries = SearchEntry.objects.filter(page__in=versions).values(*COLUMNS)
    documents = {entry["page_id"]: build_document(entry) for entry in entries}
    return [
        index_action(documents[page], version)
        if page in documents
        else delete_action(page, version)
        for page, version in versions.items()
    ]
