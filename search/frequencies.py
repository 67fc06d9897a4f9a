"""How many entries have each term, as the database counts them: exact, and the same for every engine."""

from core.cache import per_version

from .models import SearchEntry, Term

MOST_REMEMBERED = 50_000  # terms; visitors may ask for anything


class Frequencies:
    """Remembers what was asked for, as long as the content stays as it is: words come again and again."""

    def __init__(self):
        self.total = SearchEntry.objects.count()
        self._known = {}

    def of(self, terms):
        """Return how many entries have each of a set of terms."""
        known = self._known if len(self._known) < MOST_REMEMBERED else {}
        if new := terms - known.keys():
            found = Term.objects.filter(term__in=new).values_list("term", "entries")
            known |= dict.fromkeys(new, 0) | dict(found)
            self._known = known
        return {term: known[term] for term in terms}


frequencies = per_version(Frequencies)
