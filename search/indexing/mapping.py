"""What the index knows of an entry.

A term and its weight are a feature and its value: a query adds up values times boosts. All are whole
numbers that a feature holds exactly, so that scores are those of every other engine.
"""

import json
from zlib import crc32

from django.conf import settings

from ..facets import FACETS

MAX_RESULT_WINDOW = 100_000  # hits that can be paged through
VERSION_RETENTION = (
    "1h"  # for how long a deleted document's version is known, lest an older one comes back
)

_SHOWN = {"type": "keyword", "index": False, "doc_values": False}

MAPPINGS = {
    "_meta": {"facets": FACETS},  # others need another index
    "dynamic": "strict",
    "_source": {"includes": ["page", "language", "type", "date", "url_path", "title", "summary", "text"]},
    "properties": {
        "page": {"type": "long"},
        "date": {"type": "date", "format": "strict_date"},
        "expire_at": {"type": "date"},
        "places": {"type": "keyword", "doc_values": False},
        "terms": {"type": "sparse_vector"},
        "facets": {"type": "keyword", "eager_global_ordinals": True},
        **dict.fromkeys(("language", "type", "url_path", "title", "summary", "text"), _SHOWN),
    },
}  # fmt: skip
SETTINGS = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "refresh_interval": "1s",
    "gc_deletes": VERSION_RETENTION,
    "max_result_window": MAX_RESULT_WINDOW,
}


def index_alias():
    """Return the name that searches use; another mapping has another, and so never meets an old index."""
    digest = crc32(json.dumps([MAPPINGS, SETTINGS], sort_keys=True).encode())
    return f"{settings.ELASTICSEARCH_INDEX}-{digest:08x}"


def building_alias():
    """Return the name of the index that is being filled to take the place of the present one."""
    return f"{index_alias()}-building"
