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

from .analysis.tokens import normalized, words
from .asked import Asked
from .models import SearchedQuery

logger = logging.getLogger("search")

LEAST_SEARCHES = 3
MONTHS_KEPT = 13  # with the present one
LONGEST_TEXT = 60  # letters
WAITING_TIME = timedelta(minutes=1)
MOST_WAITING = 100  # rows in a statement

PERSONAL = re.compile(r"@|(?:\d[\s()+./-]*){7}")  # an address, a telephone or identity number
ROBOT = re.compile(r"bot|crawl|spider|slurp", re.IGNORECASE)

waiting = {}  # (searches, hits at the last) by month, language and text
_since = None
_lock = Lock()


def connect():
    """Let what waits be written after a response in time, and when the process ends."""
    request_finished.connect(_write_in_time, dispatch_uid="search-tally")
    atexit.register(write)


def is_counted(request, asked):
    """Whether a visitor asks something new: not the next page, another order or a facet.

    Neither robots nor those who are logged in are visitors.
    """
    return (
        request.method == "GET"
        and asked == Asked(asked.text, {})
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "prefetch" not in request.headers.get("Sec-Purpose", "")
        and not ROBOT.search(request.headers.get("User-Agent", ""))
    )


def count(text, hits):
    """Count a search for a text in the active language."""
    global _since
    text = kept(text)
    if not text:
        return
    key = this_month(), get_language(), text
    with _lock:
        if not waiting:
            _since = timezone.now()
        searches, _hits = waiting.get(key, (0, 0))
        waiting[key] = searches + 1, hits


def kept(text):
    """Return the words of a text in small letters, or nothing where it must not be kept."""
    if PERSONAL.search(text):
        return ""
    plain = " ".join(word for _start, _end, word in words(normalized(text)))
    return plain if len(plain) <= LONGEST_TEXT else ""


def write():
    """Write what waits; where that fails it is lost, and the log says so."""
    with _lock:
        rows = sorted((*key, *numbers) for key, numbers in waiting.items())
        waiting.clear()
    try:
        for start in range(0, len(rows), MOST_WAITING):
            _add(rows[start : start + MOST_WAITING])
    except DatabaseError as error:
        logger.error("What was searched for could not be counted: %s", error)


def forget():
    """Delete what is too old, and of months that are over what few have searched for."""
    month = this_month()
    oldest = months_before(month, MONTHS_KEPT - 1)
    SearchedQuery.objects.filter(month__lt=oldest).delete()
    SearchedQuery.objects.filter(month__lt=month, searches__lt=LEAST_SEARCHES).delete()


def this_month():
    """Return the first day of the month."""
    return timezone.localdate().replace(day=1)


def months_before(month, number):
    """Return the first day of the month so many months before another."""
    years, index = divmod(month.year * 12 + month.month - 1 - number, 12)
    return month.replace(year=years, month=index + 1)


def _write_in_time(**kwargs):
    if waiting and (len(waiting) >= MOST_WAITING or timezone.now() - _since >= WAITING_TIME):
        write()


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
