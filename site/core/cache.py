"""Answers that hold until something visible changes."""

from django.core.cache import cache

from .models import ContentVersion


def cached(key, compute, *, timeout=300):
    """Return `compute()`, remembered under `key` (a tuple) and the present content version."""
    full_key = ":".join(map(str, ("content", ContentVersion.current(), *key)))
    value = cache.get(full_key)
    if value is None:
        value = compute()
        cache.set(full_key, value, timeout)
    return value
