"""The query log: counts what visitors search for, and stores nothing about who they are.

A text that may identify a person is not stored, and a rare one is neither shown nor kept after its
month. Searches are counted in memory and written once a minute, so that no visitor waits for it; a
process that is killed loses at most that minute.
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

MIN_SEARCHES = 3  # of a text that is shown
RETENTION_MONTHS = 13  # including the current one
MAX_TEXT_LENGTH = 60  # letters
FLUSH_INTERVAL = timedelta(minutes=1)
MAX_PENDING = 100  # texts in memory, and rows in a statement

PERSONAL_DATA = re.compile(r"@|(?:\d[\s()+./-]*){7}")  # e-mail, telephone or identity number
ROBOT = re.compile(r"bot|crawl|spider|slurp", re.IGNORECASE)

pending = {}  # (searches, hits of the last) by month, language and text
_pending_since = None
_lock = Lock()


def register_flush():
    """Write the pending counts after a response when it is time, and when the process ends."""
    request_finished.connect(_flush_when_due, dispatch_uid="search-tally")
    atexit.register(flush_query_log)


def should_record(request, query):
    """Tell whether a visitor makes a new search, not one for the next page, another order or a facet.

    Robots and logged-in users don't count as visitors.
    """
    return (
        request.method == "GET"
        and query == SearchQuery(query.text)
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "prefetch" not in request.headers.get("Sec-Purpose", "")
        and not ROBOT.search(request.headers.get("User-Agent", ""))
    )


def record_search(text, hits):
    """Count a search for a text in the active language."""
    global _pending_since
    text = storable_text(text)
    if not text:
        return
    key = current_month(), get_language(), text
    with _lock:
        if not pending:
            _pending_since = timezone.now()
        searches, _hits = pending.get(key, (0, 0))
        pending[key] = searches + 1, hits


def storable_text(text):
    """Return the words of a text in lower case, or an empty text if it must not be stored."""
    if PERSONAL_DATA.search(text):
        return ""
    plain = " ".join(word for _start, _end, word in split_words(normalized(text)))
    return plain if len(plain) <= MAX_TEXT_LENGTH else ""


def flush_query_log():
    """Write the pending counts; if that fails they are lost, and an error is logged."""
    with _lock:
        rows = sorted((*key, *numbers) for key, numbers in pending.items())
        pending.clear()
    try:
        for start in range(0, len(rows), MAX_PENDING):
            _upsert(rows[start : start + MAX_PENDING])
    except DatabaseError as error:
        logger.error("What was searched for could not be counted: %s", error)


def delete_expired_queries():
    """Delete counts older than the retention time, and those of rare texts in past months."""
    month = current_month()
    oldest = months_before(month, RETENTION_MONTHS - 1)
    SearchedQuery.objects.filter(month__lt=oldest).delete()
    SearchedQuery.objects.filter(month__lt=month, searches__lt=MIN_SEARCHES).delete()


def current_month():
    """Return the first day of the current month."""
    return timezone.localdate().replace(day=1)


def months_before(month, number):
    """Return the first day of the month that is a number of months before another."""
    years, index = divmod(month.year * 12 + month.month - 1 - number, 12)
    return month.replace(year=years, month=index + 1)


def _flush_when_due(**kwargs):
    is_due = pending and timezone.now() - _pending_since >= FLUSH_INTERVAL
    if is_due or len(pending) >= MAX_PENDING:
        flush_query_log()


def _upsert(rows):
    """Add counts to those in the table in one statement, which concurrent writers can't interleave."""
    table = SearchedQuery._meta.db_table
    placeholders = ", ".join(["(%s, %s, %s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (month, language, text, searches, hits) VALUES {placeholders}"
            f" ON CONFLICT (month, language, text) DO UPDATE"
            f" SET searches = {table}.searches + excluded.searches, hits = excluded.hits",
            [value for row in rows for value in row],
        )
