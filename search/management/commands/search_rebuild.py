"""Rebuilds the entries and the index in Elasticsearch."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.progress import progress_bar
from search.indexing.client import ELASTICSEARCH_ERRORS
from search.indexing.flush import IndexingError
from search.indexing.rebuild import rebuild_entries
from search.indexing.reindex import ReindexingError, reindex_all


class Command(BaseCommand):
    help = (
        "Writes the entries of all public pages anew, and fills a new index in Elasticsearch if the "
        "site has one; what is there is searched until it is done."
    )

    def handle(self, **options):
        with progress_bar() as bar:
            count = rebuild_entries(_progress_callback(bar, "Entries"))
            if settings.ELASTICSEARCH_URL:
                try:
                    reindex_all(_progress_callback(bar, "Index"))
                except (*ELASTICSEARCH_ERRORS, IndexingError, ReindexingError) as error:
                    raise CommandError(f"The index was not filled: {error}") from error
        self.stdout.write(f"{count} entries.")


def _progress_callback(bar, name):
    """Return a callback that shows progress as a task of a bar."""
    task = bar.add_task(name, total=None, key="")
    return lambda total, done: bar.update(task, total=total, advance=done)
