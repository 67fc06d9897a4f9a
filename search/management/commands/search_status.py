"""Says whether the search is true to the pages, and what is behind."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.analysis import version
from search.index import filling, sending
from search.index.client import FAILURES, client
from search.index.mapping import alias
from search.models import SearchEntry, Unsent


class Command(BaseCommand):
    help = "Says what is behind in the search; ends with an error where somebody has to see to it."

    def handle(self, **options):
        behind = SearchEntry.objects.exclude(analyzer=version()).count()
        self.stdout.write(f"Entries: {SearchEntry.objects.count()}")
        self.stdout.write(f"Entries of another version of the analysis: {behind}")
        wrong = ["Entries are behind: run search_rebuild."] if behind else []
        if settings.ELASTICSEARCH_URL:
            wrong += self._index()
        if wrong:
            raise CommandError(" ".join(wrong))

    def _index(self):
        """Tell of the index; return what is wrong with it."""
        unsent = Unsent.objects.values("page").distinct().count()
        wait = round(sending.longest_wait())
        self.stdout.write(f"Not sent yet: {unsent}, the oldest for {wait} seconds")
        late = wait > sending.LONGEST_WAIT
        wrong = ["What was published has waited too long: does the worker run?"] if late else []
        try:
            if not filling.exists():
                return [*wrong, f"There is no index {alias()}: run search_sync."]
            self.stdout.write(f"Documents in {alias()}: {client().count(index=alias())['count']}")
        except FAILURES as failure:
            return [*wrong, f"Elasticsearch does not answer: {failure}"]
        return wrong
