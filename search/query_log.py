"""Counts what visitors search for, and keeps nothing of who they are.

A text that may be about a person isn't kept at all, and one that few have searched for is neither
told nor kept longer than its month. What is counted waits in the process for a minute, so that no
visitor waits for it to be written: a process that is killed loses that minute.
"""

import atexit
import logging
import re
from datetime import timedelta
from threading import Lock

from django.conf import settings
from django.core.signals import request_finished
from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.translation import get_language

from .analysis.tokens import normalized, split_words
from .models import SearchedQuery
from .query.search_query import SearchQuery

logger = logging.getLogger("search")

MIN_SEARCHES = 3
RETENTION_MONTHS = 13  # with the present one
MAX_TEXT_LENGTH = 60  # letters
FLUSH_INTERVAL = timedelta(minutes=1)
MAX_PENDING = 100  # rows in a statement

PERSONAL_DATA = re.compile(r"@|(?:\d[\s()+./-]*){7}")  # an address, a telephone or identity number
ROBOT = re.compile(r"bot|crawl|spider|slurp", re.IGNORECASE)

pending = {}  # (searches, hits at the last) by month, language and text
_since = None
_lock = Lock()


def register_flush():
    """Let what waits be written after a response in time, and when the process ends."""
    request_finished.connect(_write_in_time, dispatch_uid="search-tally")
    atexit.register(flush_query_log)


def should_record(request, asked):
    """Whether a visitor asks something new: not the next page, another order or a facet.

    Neither robots nor those who are logged in are visitors.
    """
    return (
        request.method == "GET"
        and asked == SearchQuery(asked.text, {})
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "prefetch" not in request.headers.get("Sec-Purpose", "")
        and not ROBOT.search(request.headers.get("User-Agent", ""))
    )


def record_search(text, hits):
    """Count a search for a text in the active language."""
    global _since
    text = storable_text(text)
    if not text:
        return
    key = current_month(), get_language(), text
    with _lock:
        if not pending:
            _since = timezone.now()
        searches, _hits = pending.get(key, (0, 0))
        pending[key] = searches + 1, hits


def storable_text(text):
    """Return the words of a text in small letters, or nothing where it must not be kept."""
    if PERSONAL_DATA.search(text):
        return ""
    plain = " ".join(word for _start, _end, word in split_words(normalized(text)))
    return plain if len(plain) <= MAX_TEXT_LENGTH else ""


def flush_query_log():
    """Write what waits; where that fails it is lost, and the log says so."""
    with _lock:
        rows = sorted((*key, *numbers) for key, numbers in pending.items())
        pending.clear()
    try:
        for start in range(0, len(rows), MAX_PENDING):
            _add(rows[start : start + MAX_PENDING])
    except DatabaseError as error:
        logger.error("What was searched for could not be counted: %s", error)


def delete_expired_queries():
    """Delete what is too old, and of months that are over what few have searched for."""
    month = current_month()
    oldest = months_before(month, RETENTION_MONTHS - 1)
    SearchedQuery.objects.filter(month__lt=oldest).delete()
    SearchedQuery.objects.filter(month__lt=month, searches__lt=MIN_SEARCHES).delete()


def current_month():
    """Return the first day of the month."""
    return timezone.localdate().replace(day=1)


def months_before(month, number):
    """Return the first day of the month so many months before another."""
    years, index = divmod(month.year * 12 + month.month - 1 - number, 12)
    return month.replace(year=years, month=index + 1)


def _write_in_time(**kwargs):
    if pending and (len(pending) >= MAX_PENDING or timezone.now() - _since >= FLUSH_INTERVAL):
        flush_query_log()


def _add(rows):
    """Add to the numbers of searched texts, whoever else adds to them at the same time."""
    table = SearchedQuery._meta.db_table
    places = ", ".join(["(%s, %s, %s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (month, language, text, searches, hits) VALUES {places}"
            f" ON CONFLICT (month, language, text) DO UPDATE"
            f" SET searches = {table}.searches + excluded.searches, hits = excluded.hits",
            [value for row in rows for value in row],
        )
