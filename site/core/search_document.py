"""What a page type says of itself to the search: the words that it is found by, and its facets."""

import datetime
from dataclasses import dataclass, field


@dataclass
class SearchDocument:
    """How a page is found.

    `summary` is shown under the title, `texts` are only searched, `date` orders by newest. `facets`
    names the rows that the page is about by facet; it is found by their names as well.
    """

    summary: str
    texts: list[str] = field(default_factory=list)
    date: datetime.date | None = None
    facets: dict[str, list] = field(default_factory=dict)


def stream_texts(stream):
    """Return the texts of a StreamField, of every block and of what is inside it."""
    return [text for child in stream for text in child.block.get_searchable_content(child.value)]
