"""The engine that asks Elasticsearch, once for each search."""

import datetime

from django.utils import timezone

from core.caching.site_state import get_site_state

from ..facets import FACETS
from ..indexing.client import client
from ..indexing.documents import facet_token, path_token
from ..indexing.mapping import MAX_RESULT_WINDOW, index_alias
from ..scoring.document_frequencies import document_frequencies
from ..scoring.query_scores import PINNED_BOOST, discriminating_terms, minimum_score, term_boosts
from .interface import OLDEST, RELEVANCE, Hit, SearchResponse

SEARCH_TIMEOUT = 1.5  # seconds
MAX_BUCKETS = 10_000  # of all facets
FREE = "free"  # the facets in which nothing is chosen

NEWEST_FIRST = [{"date": {"order": "desc", "missing": "_last"}}, {"page": "desc"}]
OLDEST_FIRST = [{"date": {"order": "asc", "missing": "_last"}}, {"page": "asc"}]


class ElasticsearchEngine:
    """Asks for hits and counts in one request; the frequencies of words come from the database."""

    name = "elasticsearch"

    def search(self, request):
        """Return the `Answer` to a `Request`; raise one of `FAILURES` where there is none."""
        counted = self._counted(request.concepts)
        chosen = {
            facet: {"terms": {"facets": [facet_token(facet, value) for value in sorted(values)]}}
            for facet, values in request.chosen.items()
        }
        within = request.start + request.size <= MAX_RESULT_WINDOW
        answer = client(SEARCH_TIMEOUT).search(
            index=index_alias(),
            query=self._query(request, counted),
            min_score=max(1, minimum_score(counted)) if request.concepts else None,
            post_filter={"bool": {"filter": list(chosen.values())}},
            aggs=self._aggregations(chosen),
            sort=self._sort(request),
            track_scores=bool(request.concepts),
            track_total_hits=True,
            from_=request.start if within else 0,
            size=request.size if within else 0,
        )
        return self._answer(request, answer)

    def _counted(self, concepts):
        terms = {term for concept in concepts for term in concept.terms}
        known = document_frequencies()
        return term_boosts(concepts, known.of(terms), known.total)

    def _query(self, request, counted):
        pinned = [
            {
                "term": {
                    "page": {"value": page, "boost": PINNED_BOOST * (len(request.pinned) - place)}
                }
            }
            for place, page in enumerate(request.pinned)
        ]
        asked = [self._text(request.concepts, counted), *pinned] if request.concepts else []
        homes = [path_token(language, home) for language, home in get_site_state().homes.items()]
        return {
            "bool": {
                "should": asked,
                "minimum_should_match": min(1, len(asked)),
                "filter": [{"terms": {"places": homes}}],
                "must_not": [{"range": {"expire_at": {"lte": timezone.now().isoformat()}}}],
            }
        }

    def _text(self, concepts, counted):
        """Return the query for what has any of the concepts well enough, and all that are required."""
        found = [
            {"dis_max": {"queries": [_weighed({term: boost}) for term, boost in terms.items()]}}
            for terms in counted
            if terms
        ]
        if not found:
            return {"match_none": {}}
        required = [
            _having(terms)
            for concept, terms in zip(concepts, counted, strict=True)
            if concept.required
        ]
        told = discriminating_terms(counted)
        common = any(term not in told for terms in counted for term in terms)
        filters = [_having(told), *required] if common else required
        return {"bool": {"should": found, "minimum_should_match": 1, "filter": filters}}

    def _aggregations(self, chosen):
        """Return the counts of each facet among what all other choices leave.

        Those in which nothing is chosen are counted together: it takes as long as one.
        """
        others = {facet: [chosen[other] for other in chosen if other != facet] for facet in chosen}
        return {
            FREE: _counts_within(chosen.values()),
            **{
                facet: _counts_within(filters, include=facet_token(facet, ".*"))
                for facet, filters in others.items()
            },
        }

    def _sort(self, request):
        if request.order == RELEVANCE and request.concepts:
            return ["_score", *NEWEST_FIRST]
        return OLDEST_FIRST if request.order == OLDEST else NEWEST_FIRST

    def _answer(self, request, answer):
        found = answer["aggregations"]
        counts = {
            facet: dict.fromkeys(sorted(request.chosen.get(facet, ())), 0) for facet in FACETS
        }
        for name, aggregation in found.items():
            for bucket in aggregation["values"]["buckets"]:
                facet, value = bucket["key"].split(" ", 1)
                if name == facet or facet not in request.chosen:
                    counts[facet][value] = bucket["doc_count"]
        return SearchResponse(
            total=answer["hits"]["total"]["value"],
            hits=[_hit(hit["_source"]) for hit in answer["hits"]["hits"]],
            counts=counts,
            without={facet: found[facet]["doc_count"] for facet in request.chosen},
        )


def _weighed(boosts):
    """Return a query for what has any of the terms: their weights in an entry times their boosts."""
    return {"sparse_vector": {"field": "terms", "query_vector": boosts, "prune": False}}


def _having(terms):
    return _weighed(dict.fromkeys(sorted(terms), 1)) if terms else {"match_none": {}}


def _counts_within(filters, **limits):
    return {
        "filter": {"bool": {"filter": list(filters)}},
        "aggs": {"values": {"terms": {"field": "facets", "size": MAX_BUCKETS, **limits}}},
    }


def _hit(source):
    date = source["date"]
    return Hit(**source | {"date": datetime.date.fromisoformat(date) if date else None})
