"""Says whether the search is true to the pages, and what is behind."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.analysis import analysis_version
from search.indexing import outbox, reindex
from search.indexing.client import ELASTICSEARCH_ERRORS, client
from search.indexing.mapping import index_alias
from search.models import OutboxEntry, SearchEntry


class Command(BaseCommand):
    help = "Says what is behind in the search; ends with an error where somebody has to see to it."

    def handle(self, **options):
        behind = SearchEntry.objects.exclude(analyzer=analysis_version()).count()
        self.stdout.write(f"Entries: {SearchEntry.objects.count()}")
        self.stdout.write(f"Entries of another version of the analysis: {behind}")
        wrong = ["Entries are behind: run search_rebuild."] if behind else []
        if settings.ELASTICSEARCH_URL:
            wrong += self._index()
        if wrong:
            raise CommandError(" ".join(wrong))

    def _index(self):
        """Tell of the index; return what is wrong with it."""
        unsent = OutboxEntry.objects.values("page").distinct().count()
        wait = round(outbox.outbox_delay())
        self.stdout.write(f"Not sent yet: {unsent}, the oldest for {wait} seconds")
        late = wait > outbox.MAX_DELAY
        wrong = ["What was published has waited too long: does the worker run?"] if late else []
        try:
            if not reindex.index_exists():
                return [*wrong, f"There is no index {index_alias()}: run search_sync."]
            self.stdout.write(
                f"Documents in {index_alias()}: {client().count(index=index_alias())['count']}"
            )
        except ELASTICSEARCH_ERRORS as failure:
            return [*wrong, f"Elasticsearch does not answer: {failure}"]
        return wrong
