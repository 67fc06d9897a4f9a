"""Work that is done again and again, until the process is told to stop."""

import logging
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from django.db import connections

MAX_PAUSE = 60  # seconds, after failures

logger = logging.getLogger("worker")


@dataclass(frozen=True)
class Job:
    """Something to do again and again: its name, the seconds between its runs, what to call."""

    name: str
    every: float
    run: Callable[[], None]


def run_until_stopped(jobs):
    """Run jobs until the process gets SIGTERM or Ctrl-C; one that is running is finished."""
    # Of an Event, a signal that comes while it is waited for can ask for a lock that is held.
    stop = SimpleQueue()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.put(None))
    run_jobs(jobs, stop)


def run_jobs(jobs, stop):
    """Run each job when it is due, until something is put into the queue `stop`.

    A job that fails again and again is given ever longer pauses, up to `LONGEST_PAUSE`.
    """
    due = dict.fromkeys(jobs, time.monotonic())
    failures = dict.fromkeys(jobs, 0)
    while not _stopped(stop, max(0, min(due.values()) - time.monotonic())):
        job = min(due, key=due.get)
        failures[job] = 0 if run_safely(job) else failures[job] + 1
        connections.close_all()  # none is left to die of age between two runs
        longer = min(job.every * 2 ** failures[job], MAX_PAUSE)
        due[job] = time.monotonic() + max(job.every, longer)


def _stopped(stop, seconds):
    """Tell whether anything is put into a queue within so many seconds."""
    try:
        stop.get(timeout=seconds)
    except Empty:
        return False
    return True


def run_safely(job):
    """Run a job; where it fails, log one line and return False."""
    try:
        job.run()
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        logger.error("%s failed: %s", job.name, reason)
        return False
    return True
