"""Runs the site's one background process."""

from django.core.management.base import BaseCommand, CommandError

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
        jobs = registered_jobs()
        if options["once"]:
            if failed := [job.name for job in jobs if not run_safely(job)]:
                raise CommandError(f"Failed: {', '.join(failed)}")
            return
        self.stdout.write("The worker runs; Ctrl-C stops it.")
        run_until_stopped(jobs)
