"""Runs jobs again and again until the process is told to stop."""

import logging
import signal
import time
from queue import Empty, SimpleQueue

from django.db import connections

MAX_PAUSE = 60  # seconds, after failures

logger = logging.getLogger("worker")


def run_until_stopped(jobs):
    """Run jobs until the process gets SIGTERM or Ctrl-C; a job that is running finishes first."""
    # `Event.wait()` can deadlock when a signal handler sets the event; `SimpleQueue.put()` is reentrant.
    stop = SimpleQueue()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.put(None))
    run_jobs(jobs, stop)


def run_jobs(jobs, stop):
    """Run each job when it is due, until something is put into the queue `stop`.

    A job that fails repeatedly waits twice as long after each failure, up to `MAX_PAUSE`.
    """
    due = dict.fromkeys(jobs, time.monotonic())
    failures = dict.fromkeys(jobs, 0)
    while not _is_stopped(stop, max(0, min(due.values()) - time.monotonic())):
        job = min(due, key=due.get)
        failures[job] = 0 if run_safely(job) else failures[job] + 1
        connections.close_all()  # a connection that idles between two runs may be closed by the server
        pause = min(job.interval * 2 ** failures[job], MAX_PAUSE)
        due[job] = time.monotonic() + max(job.interval, pause)


def _is_stopped(stop, seconds):
    """Return whether something is put into a queue within so many seconds."""
    try:
        stop.get(timeout=seconds)
    except Empty:
        return False
    return True


def run_safely(job):
    """Run a job and return whether it succeeded; a failure is logged in one line."""
    try:
        job.run()
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        logger.error("%s failed: %s", job.name, reason)
        return False
    return True
