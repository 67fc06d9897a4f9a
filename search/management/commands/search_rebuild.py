"""Writes all that the search knows anew."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.progress import progress_bar
from search.index import filling
from search.index.client import FAILURES
from search.index.sending import NotTaken
from search.rebuild import rebuild


class Command(BaseCommand):
    help = (
        "Writes the entries of all public pages anew, and fills a new index in Elasticsearch if the "
        "site has one; what is there is searched until it is done."
    )

    def handle(self, **options):
        with progress_bar() as bar:
            count = rebuild(_advance(bar, "Entries"))
            if settings.ELASTICSEARCH_URL:
                try:
                    filling.fill(_advance(bar, "Index"))
                except (*FAILURES, NotTaken, filling.NotFilled) as failure:
                    raise CommandError(f"The index was not filled: {failure}") from failure
        self.stdout.write(f"{count} entries.")


def _advance(bar, what):
    """Return what a rebuild tells of its progress to."""
    task = bar.add_task(what, total=None, key="")
    return lambda total, done: bar.update(task, total=total, advance=done)
