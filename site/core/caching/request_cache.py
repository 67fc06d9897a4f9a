"""Remembers answers for the length of one request, where the same is asked from many places."""

from contextlib import contextmanager
from contextvars import ContextVar

_answers = ContextVar("answers of this request", default=None)


@contextmanager
def open_request_cache():
    """Remember what is asked through `once` until the block ends."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def get_or_compute(key, compute):
    """Return `compute()`, asked at most once in a request; outside of one it is asked each time."""
    answers = _answers.get()
    if answers is None:
        return compute()
    if key not in answers:
        answers[key] = compute()
    return answers[key]


def clear():
    """Drop what this request remembers: the content has changed."""
    if answers := _answers.get():
        answers.clear()
