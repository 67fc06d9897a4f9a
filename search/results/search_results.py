"""The results of a search, as the page, the JSON and the feed show them."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language

from core.public.navigation import url_of

from ..editorial.best_bets import pinned_pages
from ..engines import Hit, SearchRequest, site_engine
from ..facets import value_name
from ..query.expansion import QueryExpansion, merge_expansions
from .facet_options import build_facets
from .highlights import TextSpan, best_fragment, highlight
from .relaxations import relaxed_queries, removable_filters

PAGE_SIZE = 10


@dataclass(frozen=True)
class SearchResult:
    """A hit with its URL, the name of its page type, and its highlighted title and text."""

    hit: Hit
    url: str
    type: str
    title: list[TextSpan]
    text: list[TextSpan]


class SearchResults:
    """The results of a `SearchQuery`, computed when they are read."""

    def __init__(self, query, page_size=PAGE_SIZE):
        self.query = query
        self._page_size = page_size
        self._engine = site_engine()

    @cached_property
    def expansions(self):
        """The expansion of the text in each language that is searched."""
        return [QueryExpansion(self.query.text, language) for language in self.query.languages]

    @cached_property
    def response(self):
        """The engine's response, or None if the text has no word to search for."""
        groups = merge_expansions(self.expansions)
        if self.query.text and not groups:
            return None
        return self._engine.search(
            SearchRequest(
                groups=groups,
                filters=self.query.engine_filters,
                order=self.query.order,
                start=(self.query.page - 1) * self._page_size,
                size=self._page_size,
                pinned=tuple(
                    page for expansion in self.expansions for page in pinned_pages(expansion)
                ),
            )
        )

    @property
    def total(self):
        """The number of hits."""
        return self.response.total if self.response else 0

    @property
    def num_pages(self):
        """The number of pages of the list."""
        return max(1, -(-self.total // self._page_size))

    @property
    def previous_page(self):
        """The query string of the previous page, or None."""
        number = min(self.query.page - 1, self.num_pages)
        return self.query.query_string(page=number) if number else None

    @property
    def next_page(self):
        """The query string of the next page, or None."""
        number = self.query.page + 1
        return self.query.query_string(page=number) if number <= self.num_pages else None

    @cached_property
    def results(self):
        """The results on this page of the list."""
        terms = {
            term
            for expansion in self.expansions
            for group in expansion.groups
            for term in group.terms
        }
        return [self._result(hit, terms) for hit in (self.response.hits if self.response else ())]

    @cached_property
    def facets(self):
        """The facets that have any option."""
        return build_facets(self.query, self.response) if self.response else []

    @property
    def removable_filters(self):
        """The facets whose filter could be removed to get hits, if there are none."""
        return [] if self.total else removable_filters(self.facets)

    @property
    def relaxed_queries(self):
        """(text, query string) of less restrictive searches with hits, if there are none here."""
        if self.total:
            return []
        return relaxed_queries(self.query, self.expansions, bool(self.removable_filters))

    @property
    def active_filters(self):
        """(option, query string of this search without it) for each selected option."""
        return [
            (option, self.query.query_string(without=facet.name, value=option.value))
            for facet in self.facets
            if facet.name in self.query.filters
            for option in facet.selected_options
        ]

    @property
    def corrections(self):
        """(typed word, correction) for each word that no searched language has as it was typed."""
        active = [e for e in self.expansions if e.language == get_language()]
        corrections = (active or self.expansions)[0].corrections
        return [(word, other) for word, other in corrections.items() if self._is_misspelt(word)]

    @property
    def unknown_words(self):
        """The typed words that are neither known nor correctable in any searched language."""
        words = dict.fromkeys(self.expansions[0].unknown_words)
        return [word for word in words if all(word in e.unknown_words for e in self.expansions)]

    def _is_misspelt(self, word):
        return all(word in e.unknown_words or word in e.corrections for e in self.expansions)

    def _result(self, hit, terms):
        title = highlight(hit.title, hit.language, terms)
        summary = highlight(hit.summary, hit.language, terms)
        if hit.text and not any(span.highlighted for span in summary):
            text = best_fragment(hit.text, hit.language, terms)
            summary = text if any(span.highlighted for span in text) else summary
        return SearchResult(hit, url_of(hit.url_path), value_name("type", hit.type), title, summary)
