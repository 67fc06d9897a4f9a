"""A search from question to answer, as the page, the JSON and the feed show it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language

from core.public.navigation import url_of

from ..editorial.best_bets import pinned_pages
from ..engines import SearchRequest, site_engine
from ..facets import FACET_TITLES, sort_values, value_name
from ..query.expansion import QUOTE, QueryExpansion, merge_expansions
from ..query.search_query import SearchQuery
from .highlights import best_fragment, highlight

PAGE_SIZE = 10
MAX_SUGGESTED_WORDS = 5  # that an empty list leads on to


@dataclass(frozen=True)
class FacetOption:
    """A value of a facet: its name, how many entries there would be with it, whether it is chosen."""

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A facet with its options, and what the search would find without what is chosen in it."""

    name: str
    title: str
    options: list[FacetOption]
    without: int | None
    address_without: str

    @property
    def chosen(self):
        """The options that are chosen."""
        return [option for option in self.options if option.chosen]


@dataclass(frozen=True)
class SearchResult:
    """An entry that was found, with its address and the marked pieces of its title and text."""

    hit: object
    address: str
    type: str
    title: list
    text: list


class SearchResults:
    """What was asked, and all that answers it."""

    def __init__(self, asked, size=PAGE_SIZE):
        self.asked = asked
        self._size = size
        self._engine = site_engine()

    @cached_property
    def questions(self):
        """The text as it is read in each language that is searched."""
        return [QueryExpansion(self.asked.text, language) for language in self.asked.languages]

    @cached_property
    def answer(self):
        """The engine's answer, or None where the text has no word to search for."""
        concepts = merge_expansions(self.questions)
        if self.asked.text and not concepts:
            return None
        return self._engine.search(
            SearchRequest(
                concepts=concepts,
                chosen=self.asked.narrowed,
                order=self.asked.order,
                start=(self.asked.page - 1) * self._size,
                size=self._size,
                pinned=tuple(
                    page for question in self.questions for page in pinned_pages(question)
                ),
            )
        )

    @property
    def total(self):
        """How many entries were found."""
        return self.answer.total if self.answer else 0

    @property
    def pages(self):
        """How many pages the list has."""
        return max(1, -(-self.total // self._size))

    @property
    def previous(self):
        """The query string of the page before, or None."""
        page = min(self.asked.page - 1, self.pages)
        return self.asked.address(page=page) if page else None

    @property
    def next(self):
        """The query string of the page after, or None."""
        page = self.asked.page + 1
        return self.asked.address(page=page) if page <= self.pages else None

    @cached_property
    def results(self):
        """The entries of this page of the list, marked."""
        terms = {
            term
            for question in self.questions
            for concept in question.concepts
            for term in concept.terms
        }
        return [self._result(hit, terms) for hit in (self.answer.hits if self.answer else ())]

    @cached_property
    def facets(self):
        """The facets that have anything to choose."""
        found = []
        for name, counts in self.answer.counts.items() if self.answer else ():
            chosen = self.asked.narrowed.get(name, ())
            options = [
                FacetOption(value, value_name(name, value), counts[value], value in chosen)
                for value in sort_values(name, counts)
            ]
            if options:
                without = self.answer.without.get(name) if name in self.asked.chosen else None
                address = self.asked.address(without=name)
                found.append(Facet(name, FACET_TITLES[name], options, without, address))
        return found

    @property
    def wider(self):
        """The chosen facets without which something would be found, the most first."""
        if self.total:
            return []
        wider = [facet for facet in self.facets if facet.without]
        return sorted(wider, key=lambda facet: -facet.without)

    @property
    def chips(self):
        """(option, query string of this search without it) for all that a visitor has chosen."""
        return [
            (option, self.asked.address(without=facet.name, value=option.value))
            for facet in self.facets
            if facet.name in self.asked.chosen
            for option in facet.chosen
        ]

    @property
    def corrections(self):
        """(typed word, the word that it was read as) for each that is nowhere as it was typed."""
        here = [question for question in self.questions if question.language == get_language()]
        read = (here or self.questions)[0].corrections
        return [(typed, other) for typed, other in read.items() if self._is_nowhere(typed)]

    @property
    def unknown(self):
        """The typed words that nothing is called, nor anything like them."""
        return [word for word in dict.fromkeys(self.questions[0].unknown) if self._is_unknown(word)]

    @property
    def looser(self):
        """(text, query string) of searches with less to hold to that do find something, if this has not.

        Without the facets where none alone stands in the way, without quotation marks, with one word.
        """
        words = list(dict.fromkeys(word for q in self.questions for word in q.written))[
            :MAX_SUGGESTED_WORDS
        ]
        if self.total or not words:
            return []
        plain = " ".join(QUOTE.sub(" ", self.asked.text).split())
        if plain == self.asked.text and self.wider:
            return []
        texts = [plain, *(words if len(words) > 1 else ())]
        language = {name: self.asked.chosen[name] for name in {"language"} & {*self.asked.chosen}}
        looser = {text: SearchQuery(text, language).address() for text in texts}
        return [
            (text, address) for text, address in looser.items() if address != self.asked.address()
        ]

    def _is_unknown(self, word):
        return all(word in question.unknown for question in self.questions)

    def _is_nowhere(self, word):
        return all(
            word in question.unknown or word in question.corrections for question in self.questions
        )

    def _result(self, hit, terms):
        address = url_of(hit.url_path)
        title = highlight(hit.title, hit.language, terms)
        summary = highlight(hit.summary, hit.language, terms)
        if hit.text and not any(piece.marked for piece in summary):
            text = best_fragment(hit.text, hit.language, terms)
            summary = text if any(piece.marked for piece in text) else summary
        return SearchResult(hit, address, value_name("type", hit.type), title, summary)
