"""Search engines: each returns the same hits, counts and order for a request."""

from django.conf import settings

from .database import DatabaseEngine
from .elasticsearch import ElasticsearchEngine
from .fallback import FallbackEngine
from .interface import Hit, SearchRequest, SearchResponse

ENGINES = {engine.name: engine for engine in (DatabaseEngine, ElasticsearchEngine)}


def site_engine():
    """Return the engine that answers visitors of this site."""
    return FallbackEngine() if settings.ELASTICSEARCH_URL else DatabaseEngine()


__all__ = ["ENGINES", "Hit", "SearchRequest", "SearchResponse", "site_engine"]
