"""Reindexing: builds a new Elasticsearch index beside the present one and swaps them."""

import re
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

from ..models import SearchEntry
from .client import client, index_action, send_bulk_actions
from .documents import COLUMNS, build_document
from .flush import flush_outbox
from .mapping import MAPPINGS, SETTINGS, building_alias, index_alias

BATCH_SIZE = 500  # documents in a request
CONCURRENT_REQUESTS = 2
MERGE_TIMEOUT = 600  # seconds
INITIAL_VERSION = 1  # below every key of an `OutboxEntry`
BULK_LOAD_SETTINGS = {"refresh_interval": "-1"}


class ReindexingError(Exception):
    """Elasticsearch has rejected an entry; searches go on using the previous index."""


def index_exists():
    """Tell whether there is an index with the present mapping to search."""
    return bool(client().indices.exists_alias(name=index_alias()))


def reindex_all(report_progress=lambda total, done: None):
    """Build a new index from all entries, replay later changes, swap it in, and return the number of entries.

    Meanwhile the present index is searched, and changes are sent to both. The new one is merged into a
    single segment first, since a search reads every segment. `report_progress` is called with the number
    of entries and how many more are done.
    """
    indices = client().indices
    if unfinished := [name for name, is_searched in _site_indices().items() if not is_searched]:
        indices.delete(index=unfinished)
    name = f"{index_alias()}-{time.time_ns()}"
    indices.create(
        index=name,
        mappings=MAPPINGS,
        settings=SETTINGS | BULK_LOAD_SETTINGS,
        aliases={building_alias(): {}},
    )
    total = _send_all_entries(report_progress)
    indices.put_settings(index=name, settings={key: SETTINGS[key] for key in BULK_LOAD_SETTINGS})
    flush_outbox()
    client(MERGE_TIMEOUT).indices.forcemerge(index=name, max_num_segments=1)
    indices.refresh(index=name)
    indices.update_aliases(
        actions=[
            {"remove": {"index": name, "alias": building_alias()}},
            {"add": {"index": name, "alias": index_alias()}},
            *({"remove_index": {"index": old}} for old in _site_indices() if old != name),
        ]
    )
    return total


def _send_all_entries(report_progress):
    """Send all entries and return their number; the next batch is read while others are being sent."""
    total, sent, pending = SearchEntry.objects.count(), 0, deque()
    report_progress(total, 0)

    def finish_oldest():
        number, errors = pending.popleft().result()
        if errors:
            raise ReindexingError(next(iter(errors.values())))
        report_progress(total, number)
        return number

    with ThreadPoolExecutor(CONCURRENT_REQUESTS) as pool:
        for entries in _entry_batches():
            if len(pending) == CONCURRENT_REQUESTS:
                sent += finish_oldest()
            pending.append(pool.submit(_send_entries, entries))
        while pending:
            sent += finish_oldest()
    return sent


def _entry_batches():
    last_key = 0
    entries = SearchEntry.objects.order_by("pk").values(*COLUMNS)
    while batch := list(entries.filter(pk__gt=last_key)[:BATCH_SIZE]):
        yield batch
        last_key = batch[-1]["page_id"]


def _send_entries(entries):
    actions = [index_action(build_document(entry), INITIAL_VERSION) for entry in entries]
    return len(entries), send_bulk_actions(building_alias(), actions)


def _site_indices():
    """Return whether each of this site's indices, of any mapping, is the one that is searched."""
    prefix = re.escape(settings.ELASTICSEARCH_INDEX)
    indices = client().indices.get_alias(index=f"{settings.ELASTICSEARCH_INDEX}-*")
    return {
        name: any(re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}", alias) for alias in index["aliases"])
        for name, index in indices.items()
        if re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}-\d+", name)
    }
