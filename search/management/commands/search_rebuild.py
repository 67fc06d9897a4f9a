"""Writes all entries anew."""

from django.core.management.base import BaseCommand

from core.progress import progress_bar
from search.rebuild import rebuild


class Command(BaseCommand):
    help = "Writes the entries of all public pages anew, as after a change of the analyzer."

    def handle(self, **options):
        with progress_bar() as progress:
            task = progress.add_task("Pages", total=None, key="")
            number = rebuild(lambda total, done: progress.update(task, total=total, advance=done))
        self.stdout.write(f"Entries: {number}")
