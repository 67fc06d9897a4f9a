"""What a page type gives to the search index."""

import datetime
from dataclasses import dataclass, field


@dataclass
class SearchDocument:
    """What the search knows of a page.

    `summary` is shown under the title, `texts` are only searched, `date` orders by newest. `facets`
    maps each facet to the terms that the page is about; the page is found by their names as well.
    """

    summary: str
    texts: list[str] = field(default_factory=list)
    date: datetime.date | None = None
    facets: dict[str, list] = field(default_factory=dict)


def stream_texts(stream):
    """Return the texts of a StreamField value, of every block and of what is inside it."""
    return [text for child in stream for text in child.block.get_searchable_content(child.value)]
