"""The connection to Elasticsearch, and requests to its bulk API: many changes of an index at a time."""

from functools import cache

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, TransportError

WRITE_TIMEOUT = 30  # seconds

ELASTICSEARCH_ERRORS = (ApiError, TransportError)
ACCEPTED_STATUSES = {200, 201, 404, 409}  # 404: deleted already; 409: a newer version is indexed
MAX_REASON_LENGTH = 200  # letters; a rejected value is quoted whole in the reason
INDEX_NOT_FOUND = "index_not_found_exception"


def client(timeout=WRITE_TIMEOUT):
    """Return the client of the server in the settings, which doesn't retry.

    There is a cached client for each timeout in seconds; `Elasticsearch.options` makes a new one per call.
    """
    return _client(settings.ELASTICSEARCH_URL, timeout)


def index_action(document, version):
    """Return the lines that index a document unless a newer version is indexed."""
    return {"index": _header(document["page"], version)}, document


def delete_action(page, version):
    """Return the lines that delete a document unless a newer version is indexed."""
    return ({"delete": _header(page, version)},)


def send_bulk_actions(name, actions):
    """Send actions to the index with an alias; return the reasons of the rejected ones by page."""
    lines = [line for action in actions for line in action]
    response = client().bulk(operations=lines, index=name, require_alias=True)
    outcomes = [outcome for item in response["items"] for outcome in item.values()]
    return {
        int(outcome["_id"]): outcome["error"]["reason"][:MAX_REASON_LENGTH]
        for outcome in outcomes
        if outcome["status"] not in ACCEPTED_STATUSES
        or outcome.get("error", {}).get("type") == INDEX_NOT_FOUND
    }


@cache
def _client(url, timeout):
    return Elasticsearch(
        url,
        request_timeout=timeout,
        max_retries=0,
        retry_on_timeout=False,
        serializer=OrjsonSerializer(),
    )


def _header(page, version):
    return {"_id": str(page), "version": version, "version_type": "external_gte"}
