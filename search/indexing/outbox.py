"""The outbox: which entries Elasticsearch has yet to receive."""

from django.conf import settings
from django.utils import timezone

from ..models import OutboxEntry
from .statements import BATCH_SIZE

MAX_DELAY = 300  # seconds; a longer delay is reported as a fault


def enqueue(keys):
    """Add the entries of pages to the outbox, if the site has an Elasticsearch.

    Call it in a transaction that bumps the content version: whether the outbox is empty is cached for
    each version.
    """
    if settings.ELASTICSEARCH_URL:
        OutboxEntry.objects.bulk_create([OutboxEntry(page=key) for key in keys], BATCH_SIZE)


def outbox_delay():
    """Return the age in seconds of the oldest entry in the outbox; 0 if it is empty."""
    oldest = OutboxEntry.objects.order_by("pk").values_list("since", flat=True).first()
    return (timezone.now() - oldest).total_seconds() if oldest else 0
