"""One service at a time: two that wrote the same strings in another order would wait for each other."""

from contextlib import contextmanager

from django.db import connection, transaction
from wagtail.log_actions import LogContext
from wagtail.models import Locale, Page

LOCK_KEY = 0x7472616E736C  # of PostgreSQL's advisory lock: any number that nothing else here uses


@contextmanager
def exclusive_lock(user, translation=None):
    """Wait until no other service writes, then do all in one transaction, logged as the user's.

    The Swedish page of a `translation` is locked first, as it is where somebody publishes it: whoever
    writes both pages writes them in that order.
    """
    with transaction.atomic(), LogContext(user=user):
        acquire_exclusive_lock()
        if translation:
            source = translation.source
            pages = Page.objects.filter(translation_key=source.object_id, locale=source.locale_id)
            list(pages.select_for_update().values("pk"))
        yield


def acquire_exclusive_lock():
    """Wait for the turn until the transaction that one is in ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK_KEY])
    else:  # a database with one writer: whoever writes first has its turn
        Locale.objects.filter(pk=0).update(language_code="")
