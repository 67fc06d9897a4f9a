"""Sends what was published to Elasticsearch."""

import logging

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.indexing import outbox, reindex
from search.indexing.client import ELASTICSEARCH_ERRORS
from worker.jobs import Job
from worker.loop import run_until_stopped

INTERVAL = 2  # seconds

logger = logging.getLogger("worker")


class Command(BaseCommand):
    help = (
        "Sends to Elasticsearch what it has not taken yet, and fills an index where there is none. "
        "The worker does so all the time."
    )

    def add_arguments(self, parser):
        parser.add_argument("--watch", action="store_true", help="go on until it is stopped")

    def handle(self, watch, **options):
        if not settings.ELASTICSEARCH_URL:
            return
        if watch:
            self.stdout.write("What is published is sent; Ctrl-C stops it.")
            run_until_stopped([Job("search_sync", INTERVAL, sync_index)])
        else:
            self.stdout.write(f"{sync_index()} entries were sent.")


def sync_index():
    """Send what waits and return how many entries that was; say so where it has waited too long."""
    try:
        return outbox.flush_outbox() if reindex.index_exists() else reindex.reindex_all()
    except (*ELASTICSEARCH_ERRORS, outbox.IndexingError, reindex.ReindexingError) as failure:
        wait = round(outbox.outbox_delay())
        if wait > outbox.MAX_DELAY:
            logger.error("Elasticsearch has been behind for %s seconds.", wait)
        raise CommandError(f"Elasticsearch has not taken all: {failure}") from failure
