"""The connection to Elasticsearch."""

from functools import cache

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, TransportError

LONGEST_WRITE = 30  # seconds

FAILURES = (ApiError, TransportError)


def client():
    """Return the client of the server that the settings name; one try, or one of `FAILURES`."""
    return _client(settings.ELASTICSEARCH_URL)


@cache
def _client(address):
    return Elasticsearch(
        address,
        request_timeout=LONGEST_WRITE,
        max_retries=0,
        retry_on_timeout=False,
        serializer=OrjsonSerializer(),
    )
