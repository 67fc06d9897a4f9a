"""The jobs of the worker: each app registers its own when it is ready."""

from collections.abc import Callable
from dataclasses import dataclass

_jobs = {}


@dataclass(frozen=True)
class Job:
    """Something to do again and again.

    `interval` is in seconds. Of jobs that are due at the same time the one with the lowest `order`
    runs first: what a round publishes is translated and indexed in the same round.
    """

    name: str
    interval: float
    run: Callable[[], None]
    order: int = 0


def register_job(job):
    """Let the worker run a job."""
    _jobs[job.name] = job


def registered_jobs():
    """Return all registered jobs in the order in which a round runs them."""
    return sorted(_jobs.values(), key=lambda job: job.order)
