"""What an engine is asked and what it answers."""

import datetime
from dataclasses import dataclass, field

from ..query.expansion import TermGroup

RELEVANCE, NEWEST, OLDEST = "relevance", "newest", "oldest"


@dataclass(frozen=True)
class SearchRequest:
    """A search: concepts, or none for all entries; the values chosen in each facet; a part of the list.

    Within a facet any of the values will do, and every facet with a choice must be satisfied. The
    entries of the pages in `pinned` are found with any concepts, and come first in the order of
    relevance, in their own order.
    """

    concepts: tuple[TermGroup, ...] = ()
    chosen: dict[str, frozenset[str]] = field(default_factory=dict)
    order: str = RELEVANCE
    start: int = 0
    size: int = 10
    pinned: tuple[int, ...] = ()


@dataclass(frozen=True)
class Hit:
    """An entry that was found, with all that a result shows."""

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
    """What was found.

    `counts` says for each facet how many entries there would be with each of its values: the choices in
    all other facets hold, its own doesn't. `without` says how many there would be without its choice.
    """

    total: int
    hits: list[Hit]
    counts: dict[str, dict[str, int]]
    without: dict[str, int]
