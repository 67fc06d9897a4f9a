"""The connection to Elasticsearch."""

from functools import cache

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, TransportError

WRITE_TIMEOUT = 30  # seconds

ELASTICSEARCH_ERRORS = (ApiError, TransportError)


def client(longest=WRITE_TIMEOUT):
    """Return the client of the server that the settings name; one try, or one of `FAILURES`.

    It waits for an answer for so many seconds at most, and is kept: `options` would make another each time.
    """
    return _client(settings.ELASTICSEARCH_URL, longest)


@cache
def _client(address, longest):
    return Elasticsearch(
        address,
        request_timeout=longest,
        max_retries=0,
        retry_on_timeout=False,
        serializer=OrjsonSerializer(),
    )
