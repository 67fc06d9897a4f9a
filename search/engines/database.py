"""The engine that needs nothing but the site's database."""

from collections import Counter, defaultdict
from functools import reduce
from operator import and_, or_

from ..facets import FACETS
from ..models import Posting, SearchEntry
from ..scoring.query_scores import PINNED_BOOST, minimum_score, term_boosts
from .facet_index import facet_index
from .interface import OLDEST, RELEVANCE, Hit, SearchResponse

BATCH_SIZE = 900  # terms in a statement


class DatabaseEngine:
    """Reads the postings of what is asked for, and counts with the catalogue: one SQL on any database."""

    name = "database"

    def search(self, request):
        """Return the `Answer` to a `Request`."""
        entries = facet_index()
        scores = self._scores(request, entries) if request.concepts else {}
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
        order = self._ordered(entries, everything, scores, request.order)
        page = order[request.start : request.start + request.size]
        return SearchResponse(
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

    def _scores(self, request, entries):
        """Return the score of each entry that has what is asked for, by its position."""
        postings, frequencies = self._postings(request.concepts, entries)
        scores, required = defaultdict(int), []
        counted = term_boosts(request.concepts, frequencies, entries.total)
        for concept, terms in zip(request.concepts, counted, strict=True):
            best = {}
            for term, boost in terms.items():
                for position, weight in postings[term]:
                    best[position] = max(best.get(position, 0), boost * weight)
            for position, score in best.items():
                scores[position] += score
            if concept.required:
                required.append(best)
        enough = minimum_score(counted)
        found = {
            position: score
            for position, score in scores.items()
            if score >= enough and all(position in having for having in required)
        }
        for place, key in enumerate(request.pinned):
            if key in entries.position:
                position = entries.position[key]
                found[position] = found.get(position, 0) + PINNED_BOOST * (
                    len(request.pinned) - place
                )
        return found

    def _postings(self, concepts, entries):
        """Return (position, weight) of the entries that have each term, and how many have it anywhere."""
        postings, frequencies = defaultdict(list), Counter()
        terms = sorted({term for concept in concepts for term in concept.terms})
        for start in range(0, len(terms), BATCH_SIZE):
            rows = Posting.objects.filter(term__in=terms[start : start + BATCH_SIZE]).order_by()
            for term, key, weight in rows.values_list("term", "entry_id", "weight"):
                frequencies[term] += 1
                position = entries.position.get(key)
                if position is not None:
                    postings[term].append((position, weight))
        return postings, frequencies

    def _any(self, entries, facet, values):
        return reduce(or_, (entries.values[facet].get(value, 0) for value in values), 0)

    def _ordered(self, entries, found, scores, order):
        """Return the positions of a set in order; the catalogue has the newest first, then the undated."""
        octets = found.to_bytes(found.bit_length() // 8 + 1, "little")
        positions = [
            index * 8 + bit for index, octet in enumerate(octets) if octet for bit in range(8)
            if octet >> bit & 1
        ]  # fmt: skip
        if order == RELEVANCE and scores:
            positions.sort(key=lambda position: -scores[position])
        if order == OLDEST:
            positions.sort(key=lambda position: (position >= entries.dated, -position))
        return positions

    def _hits(self, keys):
        columns = Hit.__dataclass_fields__
        rows = SearchEntry.objects.filter(page__in=keys).values(*columns) if keys else ()
        hits = {row["page"]: Hit(**row) for row in rows}
        return [hits[key] for key in keys]
