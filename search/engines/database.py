"""The engine that needs nothing but the site's database."""

from collections import defaultdict
from functools import reduce
from operator import and_, or_

from ..models import Posting, SearchEntry
from ..scores import LEAST_SHARE, boosts
from ..weights import HIGHEST
from .catalogue import catalogue
from .interface import FACETS, OLDEST, RELEVANCE, Answer, Hit

BATCH = 900  # terms in a statement


class DatabaseEngine:
    """Reads the postings of what is asked for, and counts with the catalogue: one SQL on any database."""

    name = "database"

    def search(self, request):
        """Return the `Answer` to a `Request`."""
        entries = catalogue()
        scores = self._scores(request.concepts, entries)
        found = entries.bits(scores) if request.concepts else entries.all
        found &= ~entries.expired()
        chosen = {
            facet: self._any(entries, facet, request.chosen[facet]) for facet in request.chosen
        }
        everything = reduce(and_, chosen.values(), found)
        without = {
            facet: reduce(and_, (chosen[other] for other in chosen if other != facet), found)
            for facet in FACETS
        }
        order = self._ordered(everything, scores, request.order)
        page = order[request.start : request.start + request.size]
        return Answer(
            total=everything.bit_count(),
            hits=self._hits([entries.keys[position] for position in page]),
            counts={
                facet: self._counts(
                    entries.values[facet], without[facet], request.chosen.get(facet, ())
                )
                for facet in FACETS
            },
            without={facet: without[facet].bit_count() for facet in chosen},
        )

    def _counts(self, values, found, chosen):
        """Return how many of the entries found have each value; a chosen value stays at 0."""
        counts = {value: (bits & found).bit_count() for value, bits in values.items()}
        shown = {value: count for value, count in counts.items() if count}
        return dict.fromkeys(sorted(chosen), 0) | shown

    def _scores(self, concepts, entries):
        """Return the score of each entry that has what is asked for, by its position."""
        postings = defaultdict(list)
        terms = sorted({term for concept in concepts for term in concept.terms})
        for start in range(0, len(terms), BATCH):
            rows = Posting.objects.filter(term__in=terms[start : start + BATCH]).order_by()
            for term, key, weight in rows.values_list("term", "entry_id", "weight"):
                position = entries.position.get(key)
                if position is not None:
                    postings[term].append((position, weight))
        frequencies = {term: len(found) for term, found in postings.items()}
        scores, possible, required = defaultdict(int), 0, []
        counts = boosts(concepts, frequencies, len(entries.keys))
        for concept, counted in zip(concepts, counts, strict=True):
            best = {}
            for term, boost in counted.items():
                for position, weight in postings[term]:
                    best[position] = max(best.get(position, 0), boost * weight)
            if concept.required:
                required.append(best)
            for position, score in best.items():
                scores[position] += score
            possible += HIGHEST * max(counted.values(), default=0)
        least = possible * LEAST_SHARE // 100
        return {
            position: score
            for position, score in scores.items()
            if score >= least and all(position in having for having in required)
        }

    def _any(self, entries, facet, values):
        return reduce(or_, (entries.values[facet].get(value, 0) for value in values), 0)

    def _ordered(self, found, scores, order):
        """Return the positions of a set in order; the catalogue has the newest first."""
        octets = found.to_bytes(found.bit_length() // 8 + 1, "little")
        positions = [
            index * 8 + bit for index, octet in enumerate(octets) if octet for bit in range(8)
            if octet >> bit & 1
        ]  # fmt: skip
        if order == RELEVANCE and scores:
            positions.sort(key=lambda position: -scores[position])
        return positions[::-1] if order == OLDEST else positions

    def _hits(self, keys):
        columns = Hit.__dataclass_fields__
        rows = SearchEntry.objects.filter(page__in=keys).values(*columns) if keys else ()
        hits = {row["page"]: Hit(**row) for row in rows}
        return [hits[key] for key in keys]
