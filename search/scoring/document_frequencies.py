"""How many entries have each term, as the database counts them: exact, and the same for every engine."""

from core.caching.content_cache import cached_per_content_version

from ..models import DocumentFrequency, SearchEntry

MAX_CACHED_TERMS = 50_000  # terms; visitors may ask for anything


class DocumentFrequencies:
    """Remembers what was asked for, as long as the content stays as it is: words come again and again."""

    def __init__(self):
        self.total = SearchEntry.objects.count()
        self._known = {}

    def of(self, terms):
        """Return how many entries have each of a set of terms."""
        known = self._known if len(self._known) < MAX_CACHED_TERMS else {}
        if new := terms - known.keys():
            found = DocumentFrequency.objects.filter(term__in=new).values_list("term", "entries")
            known |= dict.fromkeys(new, 0) | dict(found)
            self._known = known
        return {term: known[term] for term in terms}


document_frequencies = cached_per_content_version(DocumentFrequencies)
