"""The engine of a site with Elasticsearch: the database answers while that is down, slow or behind."""

import logging
import threading
import time

from core.caching.content_cache import cached

from ..indexing.client import ELASTICSEARCH_ERRORS
from ..models import OutboxEntry
from .database import DatabaseEngine
from .elasticsearch import ElasticsearchEngine

PAUSE_SECONDS = 30

logger = logging.getLogger(__name__)


class CircuitBreaker:
    """Stops calls after a failure, so that nobody waits for the next; one call per pause tries again.

    The libraries for this that were tried let several threads try at once.
    """

    def __init__(self, pause=PAUSE_SECONDS):
        self._pause, self._lock = pause, threading.Lock()
        self.close()

    def close(self):
        """Allow all calls."""
        self._next_try = None

    def open(self):
        """Allow no call until the pause is over."""
        self._next_try = time.monotonic() + self._pause

    def allows_call(self):
        """Tell whether a call is allowed; after a failure only the first one after the pause is."""
        with self._lock:
            if self._next_try is None:
                return True
            if time.monotonic() < self._next_try:
                return False
            self.open()
            return True


breaker = CircuitBreaker()


class FallbackEngine:
    """Searches Elasticsearch if it has received all that is published, and the database otherwise.

    Both return the same response: no page that was just made private, every page that was published.
    """

    name = ElasticsearchEngine.name

    def search(self, request):
        """Return the `SearchResponse` to a `SearchRequest`."""
        if self._is_up_to_date() and breaker.allows_call():
            try:
                response = ElasticsearchEngine().search(request)
            except ELASTICSEARCH_ERRORS as error:
                if getattr(error, "status_code", None) != 400:  # 400: only the request is at fault
                    breaker.open()
                logger.warning("The database answers a search: %s", error)
            else:
                breaker.close()
                return response
        return DatabaseEngine().search(request)

    def _is_up_to_date(self):
        """Tell whether the outbox is empty; once it is, that is cached until the content changes."""
        return cached(("all-taken",), lambda: not OutboxEntry.objects.exists() or None)
