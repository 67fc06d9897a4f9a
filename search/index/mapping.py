"""What the index knows of an entry.

A posting's weight is held as its four bits: a term stands in the field of each bit that its weight has.
A query adds the bits up again, in whole numbers, so that scores are those of every other engine.
"""

import json
from zlib import crc32

from django.conf import settings

from ..facets import FACETS

BITS = {bit: f"weight_{bit}" for bit in (1, 2, 4, 8)}
FARTHEST = 100_000  # hits that can be paged through
GONE_FOR = "1h"  # for how long a deleted document's version is known, lest an older one comes back

_TERMS = {"type": "keyword", "doc_values": False}
_SHOWN = {"type": "keyword", "index": False, "doc_values": False}

MAPPINGS = {
    "_meta": {"facets": FACETS},  # others need another index
    "dynamic": "strict",
    "_source": {"includes": ["page", "language", "type", "date", "url_path", "title", "summary", "text"]},
    "properties": {
        "page": {"type": "long"},
        "date": {"type": "date", "format": "strict_date"},
        "expire_at": {"type": "date"},
        "places": _TERMS,
        "facets": {"type": "keyword", "eager_global_ordinals": True},
        **dict.fromkeys(("language", "type", "url_path", "title", "summary", "text"), _SHOWN),
        **dict.fromkeys(BITS.values(), _TERMS),
    },
}  # fmt: skip
SETTINGS = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "refresh_interval": "1s",
    "gc_deletes": GONE_FOR,
    "max_result_window": FARTHEST,
}


def alias():
    """Return the name that searches use; another mapping has another, and so never meets an old index."""
    digest = crc32(json.dumps([MAPPINGS, SETTINGS], sort_keys=True).encode())
    return f"{settings.ELASTICSEARCH_INDEX}-{digest:08x}"


def building():
    """Return the name of the index that is being filled to take the place of the present one."""
    return f"{alias()}-building"
