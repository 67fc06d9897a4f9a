"""The site's one background process: does what waits, until it is told to stop."""

import logging
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

logger = logging.getLogger("worker")


@dataclass(frozen=True)
class Job:
    """Something to do again and again: its name, the seconds between its runs, what to call."""

    name: str
    every: float
    run: Callable[[], None]


JOBS = [
    Job("publish_scheduled", 60, lambda: call_command("publish_scheduled")),
    Job("search_forget", 24 * 3600, lambda: call_command("search_forget")),
]


class Command(BaseCommand):
    help = "Publishes and expires what is scheduled, every minute, until it is stopped."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do one round and stop")

    def handle(self, *args, **options):
        if options["once"]:
            if failed := [job.name for job in JOBS if not _succeeds(job)]:
                raise CommandError(f"Failed: {', '.join(failed)}")
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stdout.write("The worker runs; Ctrl-C stops it.")
        work(JOBS, stop)


def work(jobs, stop):
    """Run each job when it is due, until the event `stop` is set; a job that runs is finished."""
    due = dict.fromkeys(jobs, time.monotonic())
    while not stop.is_set():
        job = min(due, key=due.get)
        if stop.wait(due[job] - time.monotonic()):
            break
        _succeeds(job)
        connections.close_all()  # none is left to die of age between two runs
        due[job] = time.monotonic() + job.every


def _succeeds(job):
    """Run a job; where it fails, log one line and return False."""
    try:
        job.run()
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        logger.error("%s failed: %s", job.name, reason)
        return False
    return True
