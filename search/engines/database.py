"""The engine that needs only the site's database."""

from collections import Counter, defaultdict
from functools import reduce
from operator import and_, or_

from ..facets import FACETS
from ..models import Posting, SearchEntry
from ..query.search_query import OLDEST, RELEVANCE
from ..scoring.query_scores import PINNED_BOOST, minimum_score, term_boosts
from .facet_index import facet_index
from .interface import Hit, SearchResponse

BATCH_SIZE = 900  # terms in a statement


class DatabaseEngine:
    """Scores the postings of a query's terms in Python and counts facets with bitmaps.

    Its SQL is the same on every database.
    """

    name = "database"

    def search(self, request):
        """Return the `SearchResponse` to a `SearchRequest`."""
        index = facet_index()
        scores = self._scores(request, index) if request.groups else {}
        matches = index.bitmap(scores) if request.groups else index.all
        matches &= ~index.expired()
        filters = {
            facet: self._filter_bitmap(index, facet, request.filters[facet])
            for facet in request.filters
        }
        hits = reduce(and_, filters.values(), matches)
        without = {
            facet: reduce(and_, (filters[other] for other in filters if other != facet), matches)
            for facet in FACETS
        }
        positions = self._sorted_positions(index, hits, scores, request.order)
        on_page = positions[request.start : request.start + request.size]
        return SearchResponse(
            total=hits.bit_count(),
            hits=self._hits([index.keys[position] for position in on_page]),
            facet_counts={
                facet: self._counts(
                    index.bitmaps[facet], without[facet], request.filters.get(facet, ())
                )
                for facet in FACETS
            },
            totals_without={facet: without[facet].bit_count() for facet in filters},
        )

    def _counts(self, bitmaps, matches, selected):
        """Return the number of matches with each value; a selected value is included even with none."""
        counts = {value: (bitmap & matches).bit_count() for value, bitmap in bitmaps.items()}
        positive = {value: count for value, count in counts.items() if count}
        return dict.fromkeys(sorted(selected), 0) | positive

    def _scores(self, request, index):
        """Return the scores of the matching entries by position."""
        postings, frequencies = self._postings(request.groups, index)
        scores, required = defaultdict(int), []
        boosts = term_boosts(request.groups, frequencies, index.total)
        for group, group_boosts in zip(request.groups, boosts, strict=True):
            group_scores = {}  # the best term's, not the sum: the terms are alternatives
            for term, boost in group_boosts.items():
                for position, weight in postings[term]:
                    group_scores[position] = max(group_scores.get(position, 0), boost * weight)
            for position, score in group_scores.items():
                scores[position] += score
            if group.required:
                required.append(group_scores)
        minimum = minimum_score(boosts)
        matches = {
            position: score
            for position, score in scores.items()
            if score >= minimum and all(position in group_scores for group_scores in required)
        }
        for rank, key in enumerate(request.pinned):
            if key in index.position:
                position, boost = index.position[key], PINNED_BOOST * (len(request.pinned) - rank)
                matches[position] = matches.get(position, 0) + boost
        return matches

    def _postings(self, groups, index):
        """Return (position, weight) of the visible entries with each term, and its frequency in all."""
        postings, frequencies = defaultdict(list), Counter()
        terms = sorted({term for group in groups for term in group.terms})
        for start in range(0, len(terms), BATCH_SIZE):
            rows = Posting.objects.filter(term__in=terms[start : start + BATCH_SIZE]).order_by()
            for term, key, weight in rows.values_list("term", "entry_id", "weight"):
                frequencies[term] += 1
                position = index.position.get(key)
                if position is not None:
                    postings[term].append((position, weight))
        return postings, frequencies

    def _filter_bitmap(self, index, facet, values):
        return reduce(or_, (index.bitmaps[facet].get(value, 0) for value in values), 0)

    def _sorted_positions(self, index, bitmap, scores, order):
        """Return the positions in a bitmap in order; the index has the newest first, then the undated."""
        octets = bitmap.to_bytes(bitmap.bit_length() // 8 + 1, "little")
        positions = [
            i * 8 + bit for i, octet in enumerate(octets) if octet for bit in range(8)
            if octet >> bit & 1
        ]  # fmt: skip
        if order == RELEVANCE and scores:
            positions.sort(key=lambda position: -scores[position])
        if order == OLDEST:
            positions.sort(key=lambda position: (position >= index.dated, -position))
        return positions

    def _hits(self, keys):
        columns = Hit.__dataclass_fields__
        rows = SearchEntry.objects.filter(page__in=keys).values(*columns) if keys else ()
        hits = {row["page"]: Hit(**row) for row in rows}
        return [hits[key] for key in keys]
