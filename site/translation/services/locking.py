"""Lets one service write at a time: two that wrote the same strings in different order would deadlock."""

from contextlib import contextmanager

from django.db import connection, transaction
from wagtail.log_actions import LogContext
from wagtail.models import Locale, Page

LOCK_KEY = 0x7472616E736C  # of PostgreSQL's advisory lock: any number that nothing else here uses


@contextmanager
def exclusive_lock(user, translation=None):
    """Open a transaction that no other service runs beside, logged as the user's."""
    with transaction.atomic(), LogContext(user=user):
        acquire_exclusive_lock()
        if translation:
            # Publishing locks the Swedish page first too: both pages are always locked in this order.
            source = translation.source
            pages = Page.objects.filter(translation_key=source.object_id, locale=source.locale_id)
            list(pages.select_for_update().values("pk"))
        yield


def acquire_exclusive_lock():
    """Wait for the lock and hold it until the current transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK_KEY])
    else:
        # SQLite has one writer: whoever writes first holds the lock. This writes to no row.
        Locale.objects.filter(pk=0).update(language_code="")
