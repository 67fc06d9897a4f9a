"""Relaxations: searches with fewer restrictions, to offer when a search has no hits."""

from ..query.expansion import QUOTATION_MARK
from ..query.search_query import SearchQuery

MAX_WORDS = 5


def removable_filters(facets):
    """Return the facets without whose filter there would be hits, the one with the most hits first."""
    removable = [facet for facet in facets if facet.total_without]
    return sorted(removable, key=lambda facet: -facet.total_without)


def relaxed_queries(query, expansions, has_removable_filter):
    """Return (text, query string) of searches that have hits though the query has none.

    They drop the quotation marks, or all words but one, and all filters but the language. If there are no
    marks to drop and a filter can be removed, removing that is the better offer.
    """
    words = list(dict.fromkeys(word for e in expansions for word in e.matching_words))[:MAX_WORDS]
    if not words:
        return []
    unquoted = " ".join(QUOTATION_MARK.sub(" ", query.text).split())
    if unquoted == query.text and has_removable_filter:
        return []
    texts = [unquoted, *(words if len(words) > 1 else ())]
    language = {name: query.filters[name] for name in ("language",) if name in query.filters}
    query_strings = {text: SearchQuery(text, language).query_string() for text in texts}
    present = query.query_string()
    return [(text, string) for text, string in query_strings.items() if string != present]
