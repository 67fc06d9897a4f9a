"""Fills a new index beside the old one and lets it take its place."""

import re
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

from ..models import SearchEntry
from . import bulk, sending
from .client import client
from .documents import COLUMNS, document
from .mapping import MAPPINGS, SETTINGS, alias, building

BATCH = 500  # documents in a request
REQUESTS = 2  # under way at a time
LONGEST_MERGE = 600  # seconds
FIRST_VERSION = 1  # before any number of `Unsent`
WHILE_FILLING = {"refresh_interval": "-1"}


class NotFilled(Exception):
    """Elasticsearch did not take an entry; the index that was searched before is searched still."""


def exists():
    """Whether there is an index to search, of the mapping of today."""
    return bool(client().indices.exists_alias(name=alias()))


def fill(advance=lambda total, done: None):
    """Fill a new index with all entries, replay what changed meanwhile, swap, and return their number.

    It is merged into one part before it is searched: a search looks into each part. Meanwhile the
    old index is searched, and both are sent what is published. `advance` is told the number of entries
    and how many more are done.
    """
    indices = client().indices
    if unfinished := [name for name, live in _ours().items() if not live]:
        indices.delete(index=unfinished)
    name = f"{alias()}-{time.time_ns()}"
    indices.create(
        index=name,
        mappings=MAPPINGS,
        settings=SETTINGS | WHILE_FILLING,
        aliases={building(): {}},
    )
    total = _send_all(advance)
    indices.put_settings(index=name, settings={key: SETTINGS[key] for key in WHILE_FILLING})
    sending.send()
    client(LONGEST_MERGE).indices.forcemerge(index=name, max_num_segments=1)
    indices.refresh(index=name)
    indices.update_aliases(
        actions=[
            {"remove": {"index": name, "alias": building()}},
            {"add": {"index": name, "alias": alias()}},
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
            raise NotFilled(next(iter(refused.values())))
        advance(total, number)
        return number

    with ThreadPoolExecutor(REQUESTS) as pool:
        for entries in _batches():
            if len(under_way) == REQUESTS:
                sent += finish()
            under_way.append(pool.submit(_send, entries))
        while under_way:
            sent += finish()
    return sent


def _batches():
    last = 0
    entries = SearchEntry.objects.order_by("pk").values(*COLUMNS)
    while some := list(entries.filter(pk__gt=last)[:BATCH]):
        yield some
        last = some[-1]["page_id"]


def _send(entries):
    changes = [bulk.put(document(entry), FIRST_VERSION) for entry in entries]
    return len(entries), bulk.send(building(), changes)


def _ours():
    """Return the names of this site's indices, of any mapping, and whether each is searched."""
    prefix = re.escape(settings.ELASTICSEARCH_INDEX)
    found = client().indices.get_alias(index=f"{settings.ELASTICSEARCH_INDEX}-*")
    return {
        name: any(re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}", other) for other in index["aliases"])
        for name, index in found.items()
        if re.fullmatch(rf"{prefix}-[0-9a-f]{{8}}-\d+", name)
    }
