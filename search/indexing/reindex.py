"""Fills a new index beside the old one and lets it take its place."""

import re
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

from ..models import SearchEntry
from . import bulk, outbox
from .client import client
from .documents import COLUMNS, build_document
from .mapping import MAPPINGS, SETTINGS, building_alias, index_alias

BATCH_SIZE = 500  # documents in a request
CONCURRENT_REQUESTS = 2  # under way at a time
MERGE_TIMEOUT = 600  # seconds
INITIAL_VERSION = 1  # before any number of `Unsent`
BULK_LOAD_SETTINGS = {"refresh_interval": "-1"}


class ReindexingError(Exception):
    """Elasticsearch did not take an entry; the index that was searched before is searched still."""


def index_exists():
    """Whether there is an index to search, of the mapping of today."""
    return bool(client().indices.exists_alias(name=index_alias()))


def reindex_all(advance=lambda total, done: None):
    """Fill a new index with all entries, replay what changed meanwhile, swap, and return their number.

    It is merged into one part before it is searched: a search looks into each part. Meanwhile the
    old index is searched, and both are sent what is published. `advance` is told the number of entries
    and how many more are done.
    """
    indices = client().indices
    if unfinished := [name for name, live in _ours().items() if not live]:
        indices.delete(index=unfinished)
    name = f"{index_alias()}-{time.time_ns()}"
    indices.create(
        index=name,
        mappings=MAPPINGS,
        settings=SETTINGS | BULK_LOAD_SETTINGS,
        aliases={building_alias(): {}},
    )
    total = _send_all(advance)
    indices.put_settings(index=name, settings={key: SETTINGS[key] for key in BULK_LOAD_SETTINGS})
    outbox.flush_outbox()
    client(MERGE_TIMEOUT).indices.forcemerge(index=name, max_num_segments=1)
    indices.refresh(index=name)
    indices.update_aliases(
        actions=[
            {"remove": {"index": name, "alias": building_alias()}},
            {"add": {"index": name, "alias": index_alias()}},
            *({"remove_index": {"index": old}} for old in _ours() if old != name),
        ]
    )
    return total


def _send_all(advance):
    """Send all entries, and return their number; the next are read while some are under way."""
    total, sent, under_way = SearchEntry.objects.count(), 0, deque()
    advance(total, 0)

    def finish():
        number, refused = under_way.popleft().result()
        if refused:
            raise ReindexingError(next(iter(refused.values())))
        advance(total, number)
        return number

    with ThreadPoolExecutor(CONCURRENT_REQUESTS) as pool:
        for entries in _batches():
            if len(under_way) == CONCURRENT_REQUESTS:
                sent += finish()
            under_way.append(pool.submit(_send, entries))
        while under_way:
            sent += finish()
    return sent


def _batches():
    last = 0
    entries = SearchEntry.objects.order_by("pk").values(*COLUMNS)
    while some := list(entries.filter(pk__gt=last)[:BATCH_SIZE]):
        yield some
        last = some[-1]["page_id"]


def _send(entries):
    changes = [bulk.index_action(build_document(entry), INITIAL_VERSION) for entry in entries]
    return len(entries), bulk.send_bulk_actions(building_alias(), changes)


def _ours():
    """Return the names of this site's indices, of any mapping, and whether each is searched."""
    prefix = re.escape(settings.ELASTICSEARCH_INDEX)
    found = client().indices.get_alias(index=f"{settings.ELASTICSEARCH_INDEX}-*")
    return {
        name: any(re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}", other) for other in index["aliases"])
        for name, index in found.items()
        if re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}-\d+", name)
    }
