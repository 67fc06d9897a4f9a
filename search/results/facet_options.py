"""The facets of a search with their options, as the page and the JSON show them."""

from dataclasses import dataclass

from ..facets import FACET_TITLES, sort_values, value_name


@dataclass(frozen=True)
class FacetOption:
    """A value of a facet: its name, the number of hits with it, and whether it is selected."""

    value: str
    name: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """A facet with its options, and the search without its filter if it has one."""

    name: str
    title: str
    options: list[FacetOption]
    total_without: int | None
    query_string_without: str

    @property
    def selected_options(self):
        """The options that are selected."""
        return [option for option in self.options if option.selected]


def build_facets(query, response):
    """Return the facets of a response to a query that have any option."""
    facets = []
    for name, counts in response.facet_counts.items():
        selected = query.engine_filters.get(name, ())
        options = [
            FacetOption(value, value_name(name, value), counts[value], value in selected)
            for value in sort_values(name, counts)
        ]
        if options:
            total_without = response.totals_without.get(name) if name in query.filters else None
            query_string = query.query_string(without=name)
            facets.append(Facet(name, FACET_TITLES[name], options, total_without, query_string))
    return facets
