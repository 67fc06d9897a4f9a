"""Answers that hold until something visible changes."""

from functools import wraps

from django.core.cache import cache

from ..models import ContentVersion


def cached(key, compute, *, timeout=300):
    """Return `compute()`, remembered under `key` (a tuple) and the present content version."""
    full_key = ":".join(map(str, ("content", ContentVersion.current(), *key)))
    value = cache.get(full_key)
    if value is None:
        value = compute()
        cache.set(full_key, value, timeout)
    return value


def cached_per_content_version(read):
    """Let a function without arguments be called once for each content version in a process.

    For what is too large to be copied out of a cache at each request.
    """
    remembered = None, None

    @wraps(read)
    def remembering():
        nonlocal remembered
        version = ContentVersion.current()
        if remembered[0] != version:
            remembered = version, read()
        return remembered[1]

    return remembering
