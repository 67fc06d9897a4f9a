"""Flushes the outbox to Elasticsearch."""

import logging

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.indexing.client import ELASTICSEARCH_ERRORS
from search.indexing.flush import IndexingError, flush_outbox
from search.indexing.outbox import MAX_DELAY, outbox_delay
from search.indexing.reindex import ReindexingError, index_exists, reindex_all
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
    """Flush the outbox, or build the index if there is none; return the number of entries sent.

    Log an error if the outbox has been waiting for too long.
    """
    try:
        return flush_outbox() if index_exists() else reindex_all()
    except (*ELASTICSEARCH_ERRORS, IndexingError, ReindexingError) as error:
        delay = round(outbox_delay())
        if delay > MAX_DELAY:
            logger.error("Elasticsearch has been behind for %s seconds.", delay)
        raise CommandError(f"Elasticsearch has not taken all: {error}") from error
