"""The engine of a site with an Elasticsearch: the database answers while that is away or slow."""

import logging
import threading
import time

from core.caching.content_cache import cached

from ..indexing.client import ELASTICSEARCH_ERRORS
from ..models import OutboxEntry
from .database import DatabaseEngine
from .elasticsearch import ElasticsearchEngine

PAUSE_SECONDS = 30  # seconds

logger = logging.getLogger(__name__)


class CircuitBreaker:
    """Spares everybody the wait for what has just failed: one try each half minute tells if it is back.

    None of the libraries tried lets several threads through at a time.
    """

    def __init__(self, pause=PAUSE_SECONDS):
        self._pause, self._lock = pause, threading.Lock()
        self.close()

    def close(self):
        """Let everybody through."""
        self._next_try = None

    def open(self):
        """Let nobody through for a while."""
        self._next_try = time.monotonic() + self._pause

    def lets_through(self):
        """Whether one may try; where it failed last, only the first one after the pause."""
        with self._lock:
            if self._next_try is None:
                return True
            if time.monotonic() < self._next_try:
                return False
            self.open()
            return True


breaker = CircuitBreaker()


class FallbackEngine:
    """Asks Elasticsearch if it has taken all that is published, and the database if not.

    Both give the same answer: no page that was just made private is told of, none published is missed.
    """

    name = ElasticsearchEngine.name

    def search(self, request):
        """Return the `Answer` to a `Request`."""
        if self._has_taken_all() and breaker.lets_through():
            try:
                answer = ElasticsearchEngine().search(request)
            except ELASTICSEARCH_ERRORS as failure:
                if getattr(failure, "status_code", None) != 400:  # it is well, the question isn't
                    breaker.open()
                logger.warning("The database answers a search: %s", failure)
            else:
                breaker.close()
                return answer
        return DatabaseEngine().search(request)

    def _has_taken_all(self):
        """Whether Elasticsearch has all that is published: if so, until the content changes."""
        return cached(("all-taken",), lambda: not OutboxEntry.objects.exists() or None)
