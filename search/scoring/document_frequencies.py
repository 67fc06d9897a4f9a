"""Document frequencies: how many entries have each term, as input to the inverse document frequency."""

from core.caching.content_cache import cached_per_content_version

from ..models import DocumentFrequency, SearchEntry

MAX_CACHED_TERMS = 50_000  # visitors may search for anything


class DocumentFrequencies:
    """Reads the frequencies of terms, exact and equal for every engine, and caches them.

    The cache lives as long as the content stays the same: queries share most of their words.
    """

    def __init__(self):
        self.total = SearchEntry.objects.count()
        self._cached = {}

    def get(self, terms):
        """Return the number of entries that have each of a set of terms."""
        cached = self._cached if len(self._cached) < MAX_CACHED_TERMS else {}
        if missing := terms - cached.keys():
            rows = DocumentFrequency.objects.filter(term__in=missing)
            read = rows.values_list("term", "entries")
            cached |= dict.fromkeys(missing, 0) | dict(read)
            self._cached = cached
        return {term: cached[term] for term in terms}


document_frequencies = cached_per_content_version(DocumentFrequencies)
