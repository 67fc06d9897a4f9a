"""The engine that sends one request to Elasticsearch for each search."""

import datetime

from django.utils import timezone

from core.caching.site_state import get_site_state

from ..facets import FACETS
from ..indexing.client import client
from ..indexing.documents import facet_token, path_token
from ..indexing.mapping import MAX_RESULT_WINDOW, index_alias
from ..query.search_query import OLDEST, RELEVANCE
from ..scoring.document_frequencies import document_frequencies
from ..scoring.query_scores import PINNED_BOOST, discriminating_terms, minimum_score, term_boosts
from .interface import Hit, SearchResponse

SEARCH_TIMEOUT = 1.5  # seconds
MAX_BUCKETS = 10_000  # of all facets together
UNFILTERED = "unfiltered"  # the aggregation of all facets without a filter

NEWEST_FIRST = [{"date": {"order": "desc", "missing": "_last"}}, {"page": "desc"}]
OLDEST_FIRST = [{"date": {"order": "asc", "missing": "_last"}}, {"page": "asc"}]


class ElasticsearchEngine:
    """Gets hits and counts in one request; document frequencies come from the database."""

    name = "elasticsearch"

    def search(self, request):
        """Return the `SearchResponse` to a `SearchRequest`, or raise one of `ELASTICSEARCH_ERRORS`."""
        boosts = self._boosts(request.groups)
        filters = {
            facet: {"terms": {"facets": [facet_token(facet, value) for value in sorted(values)]}}
            for facet, values in request.filters.items()
        }
        within = request.start + request.size <= MAX_RESULT_WINDOW
        response = client(SEARCH_TIMEOUT).search(
            index=index_alias(),
            query=self._query(request, boosts),
            min_score=max(1, minimum_score(boosts)) if request.groups else None,
            post_filter={"bool": {"filter": list(filters.values())}},
            aggs=self._aggregations(filters),
            sort=self._sort(request),
            track_scores=bool(request.groups),
            track_total_hits=True,
            from_=request.start if within else 0,
            size=request.size if within else 0,
        )
        return self._search_response(request, response)

    def _boosts(self, groups):
        terms = {term for group in groups for term in group.terms}
        frequencies = document_frequencies()
        return term_boosts(groups, frequencies.get(terms), frequencies.total)

    def _query(self, request, boosts):
        count = len(request.pinned)
        pinned = [
            {"term": {"page": {"value": page, "boost": PINNED_BOOST * (count - rank)}}}
            for rank, page in enumerate(request.pinned)
        ]
        should = [self._text_query(request.groups, boosts), *pinned] if request.groups else []
        homes = [path_token(language, home) for language, home in get_site_state().homes.items()]
        return {
            "bool": {
                "should": should,
                "minimum_should_match": min(1, len(should)),
                "filter": [{"terms": {"places": homes}}],
                "must_not": [{"range": {"expire_at": {"lte": timezone.now().isoformat()}}}],
            }
        }

    def _text_query(self, groups, boosts):
        """Return the query for entries that match any group, and all groups that are required."""
        group_queries = [
            {
                "dis_max": {
                    "queries": [_sparse_vector({term: boost}) for term, boost in some.items()]
                }
            }
            for some in boosts
            if some
        ]
        if not group_queries:
            return {"match_none": {}}
        filters = [
            _has_any_term(group_boosts)
            for group, group_boosts in zip(groups, boosts, strict=True)
            if group.required
        ]
        discriminating = discriminating_terms(boosts)
        if any(term not in discriminating for some in boosts for term in some):
            filters.insert(0, _has_any_term(discriminating))
        return {"bool": {"should": group_queries, "minimum_should_match": 1, "filter": filters}}

    def _aggregations(self, filters):
        """Return the aggregations that count each facet among the hits of all other facets' filters.

        All facets without a filter are counted by one aggregation, which takes as long as one of them.
        """
        others = {
            facet: [filters[other] for other in filters if other != facet] for facet in filters
        }
        return {
            UNFILTERED: _counts(filters.values()),
            **{
                facet: _counts(other_filters, include=facet_token(facet, ".*"))
                for facet, other_filters in others.items()
            },
        }

    def _sort(self, request):
        if request.order == RELEVANCE and request.groups:
            return ["_score", *NEWEST_FIRST]
        return OLDEST_FIRST if request.order == OLDEST else NEWEST_FIRST

    def _search_response(self, request, response):
        aggregations = response["aggregations"]
        counts = {
            facet: dict.fromkeys(sorted(request.filters.get(facet, ())), 0) for facet in FACETS
        }
        for name, aggregation in aggregations.items():
            for bucket in aggregation["values"]["buckets"]:
                facet, value = bucket["key"].split(" ", 1)
                if name == facet or facet not in request.filters:
                    counts[facet][value] = bucket["doc_count"]
        return SearchResponse(
            total=response["hits"]["total"]["value"],
            hits=[_hit(hit["_source"]) for hit in response["hits"]["hits"]],
            facet_counts=counts,
            totals_without={facet: aggregations[facet]["doc_count"] for facet in request.filters},
        )


def _sparse_vector(boosts):
    """Return the query that scores entries by their terms' weights times the boosts."""
    return {"sparse_vector": {"field": "terms", "query_vector": boosts, "prune": False}}


def _has_any_term(terms):
    return _sparse_vector(dict.fromkeys(sorted(terms), 1)) if terms else {"match_none": {}}


def _counts(filters, **limits):
    return {
        "filter": {"bool": {"filter": list(filters)}},
        "aggs": {"values": {"terms": {"field": "facets", "size": MAX_BUCKETS, **limits}}},
    }


def _hit(source):
    date = source["date"]
    return Hit(**source | {"date": datetime.date.fromisoformat(date) if date else None})
