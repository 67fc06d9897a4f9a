"""What every engine receives and returns."""

import datetime
from dataclasses import dataclass, field

from ..query.search_query import RELEVANCE
from ..query.term_groups import TermGroup


@dataclass(frozen=True)
class SearchRequest:
    """A request: groups of terms, or none for all entries; filters by facet; an order; a slice of the hits.

    An entry must have one of the values of every facet that is filtered by. The pages in `pinned` match
    whatever the terms are, and come first in the order of relevance, in their own order.
    """

    groups: tuple[TermGroup, ...] = ()
    filters: dict[str, frozenset[str]] = field(default_factory=dict)
    order: str = RELEVANCE
    start: int = 0
    size: int = 10
    pinned: tuple[int, ...] = ()


@dataclass(frozen=True)
class Hit:
    """A matching entry with everything that a search result shows."""

    page: int
    language: str
    type: str
    url_path: str
    title: str
    summary: str
    text: str
    date: datetime.date | None


@dataclass(frozen=True)
class SearchResponse:
    """The hits of a request and their number.

    `facet_counts` holds for each facet the number of hits with each value, with the filters of all other
    facets applied but not its own. `totals_without` holds the number of hits without a facet's filter.
    """

    total: int
    hits: list[Hit]
    facet_counts: dict[str, dict[str, int]]
    totals_without: dict[str, int]
