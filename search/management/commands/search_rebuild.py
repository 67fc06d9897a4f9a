"""Writes all that the search knows anew."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.progress import progress_bar
from search.indexing import reindex
from search.indexing.client import ELASTICSEARCH_ERRORS
from search.indexing.outbox import IndexingError
from search.indexing.rebuild import rebuild_entries


class Command(BaseCommand):
    help = (
        "Writes the entries of all public pages anew, and fills a new index in Elasticsearch if the "
        "site has one; what is there is searched until it is done."
    )

    def handle(self, **options):
        with progress_bar() as bar:
            count = rebuild_entries(_advance(bar, "Entries"))
            if settings.ELASTICSEARCH_URL:
                try:
                    reindex.reindex_all(_advance(bar, "Index"))
                except (*ELASTICSEARCH_ERRORS, IndexingError, reindex.ReindexingError) as failure:
                    raise CommandError(f"The index was not filled: {failure}") from failure
        self.stdout.write(f"{count} entries.")


def _advance(bar, what):
    """Return what a rebuild tells of its progress to."""
    task = bar.add_task(what, total=None, key="")
    return lambda total, done: bar.update(task, total=total, advance=done)
