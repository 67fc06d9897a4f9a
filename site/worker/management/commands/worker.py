"""The site's one background process: does what waits, until it is told to stop."""

from io import StringIO

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from worker.loop import Job, run_safely, run_until_stopped

JOBS = [
    Job("publish_scheduled", 60, lambda: call_command("publish_scheduled")),
    Job("translation_work", 2, lambda: call_command("translation_work")),
    Job("translation_mail", 15, lambda: call_command("translation_mail")),
    Job("translation_digest", 300, lambda: call_command("translation_digest")),
    Job("search_sync", 2, lambda: call_command("search_sync", stdout=StringIO())),
    Job("search_forget", 24 * 3600, lambda: call_command("search_forget")),
]


class Command(BaseCommand):
    help = (
        "Publishes and expires what is scheduled, every minute, brings what is new to the "
        "translators and to the search, sends mail about translations, and forgets old searches, "
        "until it is stopped."
    )

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do one round and stop")

    def handle(self, *args, **options):
        if options["once"]:
            if failed := [job.name for job in JOBS if not run_safely(job)]:
                raise CommandError(f"Failed: {', '.join(failed)}")
            return
        self.stdout.write("The worker runs; Ctrl-C stops it.")
        run_until_stopped(JOBS)
