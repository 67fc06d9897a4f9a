"""Sends what was published to Elasticsearch."""

import logging

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.worker import Job, run_until_stopped
from search.index import filling, sending
from search.index.client import FAILURES

EVERY = 2  # seconds

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
            run_until_stopped([Job("search_sync", EVERY, sync)])
        else:
            self.stdout.write(f"{sync()} entries were sent.")


def sync():
    """Send what waits and return how many entries that was; say so where it has waited too long."""
    try:
        return sending.send() if filling.exists() else filling.fill()
    except (*FAILURES, sending.NotTaken, filling.NotFilled) as failure:
        wait = round(sending.longest_wait())
        if wait > sending.LONGEST_WAIT:
            logger.error("Elasticsearch has been behind for %s seconds.", wait)
        raise CommandError(f"Elasticsearch has not taken all: {failure}") from failure
