"""Runs the site's one background process."""

from contextlib import suppress

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from worker.jobs import registered_jobs
from worker.loop import run_safely, run_until_stopped


class Command(BaseCommand):
    help = (
        "Publishes and expires what is scheduled, every minute, brings what is new to the "
        "translators and to the search, sends mail about translations, and forgets old searches, "
        "until it is stopped."
    )

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do one round and stop")

    def handle(self, *args, **options):
        # A database that the site refuses stops the worker; one that is away is waited for.
        with suppress(OperationalError):
            connection.ensure_connection()
        jobs = registered_jobs()
        if options["once"]:
            if failed := [job.name for job in jobs if not run_safely(job)]:
                raise CommandError(f"Failed: {', '.join(failed)}")
            return
        self.stdout.write("The worker runs; Ctrl-C stops it.")
        run_until_stopped(jobs)
