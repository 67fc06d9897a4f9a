"""Shows the state of the index, and fails if it needs attention."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.analysis import analysis_version
from search.indexing.client import ELASTICSEARCH_ERRORS, client
from search.indexing.mapping import index_alias
from search.indexing.outbox import MAX_DELAY, outbox_delay
from search.indexing.reindex import index_exists
from search.models import OutboxEntry, SearchEntry


class Command(BaseCommand):
    help = "Says what is behind in the search; ends with an error where somebody has to see to it."

    def handle(self, **options):
        outdated = SearchEntry.objects.exclude(analyzer=analysis_version()).count()
        self.stdout.write(f"Entries: {SearchEntry.objects.count()}")
        self.stdout.write(f"Entries of another version of the analysis: {outdated}")
        faults = ["Entries are behind: run search_rebuild."] if outdated else []
        if settings.ELASTICSEARCH_URL:
            faults += self._check_index()
        if faults:
            raise CommandError(" ".join(faults))

    def _check_index(self):
        """Write the state of the index in Elasticsearch; return its faults."""
        unsent = OutboxEntry.objects.values("page").distinct().count()
        delay = round(outbox_delay())
        self.stdout.write(f"Not sent yet: {unsent}, the oldest for {delay} seconds")
        is_late = delay > MAX_DELAY
        faults = ["What was published has waited too long: does the worker run?"] if is_late else []
        try:
            if not index_exists():
                return [*faults, f"There is no index {index_alias()}: run search_sync."]
            self.stdout.write(
                f"Documents in {index_alias()}: {client().count(index=index_alias())['count']}"
            )
        except ELASTICSEARCH_ERRORS as error:
            return [*faults, f"Elasticsearch does not answer: {error}"]
        return faults
