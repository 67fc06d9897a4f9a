"""The request cache: what several parts of a page ask for is computed once in a request."""

from contextlib import contextmanager
from contextvars import ContextVar

_cache = ContextVar("request cache", default=None)


@contextmanager
def open_request_cache():
    """Cache the results of `get_or_compute` until the block ends."""
    token = _cache.set({})
    try:
        yield
    finally:
        _cache.reset(token)


def get_or_compute(key, compute):
    """Return `compute()`, called at most once in a request; outside of one it is called each time."""
    cache = _cache.get()
    if cache is None:
        return compute()
    if key not in cache:
        cache[key] = compute()
    return cache[key]


def clear():
    """Empty the cache of this request: the content has changed."""
    if cache := _cache.get():
        cache.clear()
