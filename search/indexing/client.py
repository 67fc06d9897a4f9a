"""The connection to Elasticsearch."""

from functools import cache

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, TransportError

WRITE_TIMEOUT = 30  # seconds

ELASTICSEARCH_ERRORS = (ApiError, TransportError)


def client(timeout=WRITE_TIMEOUT):
    """Return the client of the server in the settings, which doesn't retry.

    There is a cached client for each timeout in seconds; `Elasticsearch.options` makes a new one per call.
    """
    return _client(settings.ELASTICSEARCH_URL, timeout)


@cache
def _client(url, timeout):
    return Elasticsearch(
        url,
        request_timeout=timeout,
        max_retries=0,
        retry_on_timeout=False,
        serializer=OrjsonSerializer(),
    )
