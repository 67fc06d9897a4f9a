"""Caches results until visible content changes."""

from functools import wraps

from django.core.cache import cache

from .site_state import get_site_state


def cached(key, compute, *, timeout=300):
    """Return `compute()`, cached under `key` (a tuple) and the current content version."""
    full_key = ":".join(map(str, ("content", get_site_state().version, *key)))
    value = cache.get(full_key)
    if value is None:
        value = compute()
        cache.set(full_key, value, timeout)
    return value


def cached_per_content_version(function):
    """Call a function without arguments once for each content version in a process.

    For results that are too large to be unpickled from a cache at each request.
    """
    result = None, None  # the content version, and what the function returned under it

    @wraps(function)
    def wrapper():
        nonlocal result
        version = get_site_state().version
        if result[0] != version:
            result = version, function()
        return result[1]

    return wrapper
