"""The mapping and settings of the Elasticsearch index.

The terms of an entry are a sparse vector: a query adds up weights times boosts. All are integers that
the field stores exactly, so that scores equal those of every other engine.
"""

import json
from zlib import crc32

from django.conf import settings

from ..facets import FACETS

MAX_RESULT_WINDOW = 100_000  # hits that can be paged through
VERSION_RETENTION = "1h"  # of a deleted document, lest an older version be indexed after it

_STORED_ONLY = {"type": "keyword", "index": False, "doc_values": False}

MAPPINGS = {
    "_meta": {"facets": FACETS},  # a change of the facets needs a new index
    "dynamic": "strict",
    "_source": {"includes": ["page", "language", "type", "date", "url_path", "title", "summary", "text"]},
    "properties": {
        "page": {"type": "long"},
        "date": {"type": "date", "format": "strict_date"},
        "expire_at": {"type": "date"},
        "places": {"type": "keyword", "doc_values": False},
        "terms": {"type": "sparse_vector"},
        "facets": {"type": "keyword", "eager_global_ordinals": True},
        **dict.fromkeys(("language", "type", "url_path", "title", "summary", "text"), _STORED_ONLY),
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
    """Return the alias to search; it names the mapping, so that an index of another is never searched."""
    digest = crc32(json.dumps([MAPPINGS, SETTINGS], sort_keys=True).encode())
    return f"{settings.ELASTICSEARCH_INDEX}-{digest:08x}"


def building_alias():
    """Return the alias of the index that is being built to replace the present one."""
    return f"{index_alias()}-building"
