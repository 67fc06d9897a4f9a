"""Filters of lists: a visitor's choice for each facet, validated, by codes that stay in addresses."""

from dataclasses import dataclass

from django.db.models import F, Value
from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class FilterOption:
    """A value of a facet that a visitor can choose."""

    code: str
    name: str
    key: object
    selected: bool


class Filter:
    """The chosen code of each facet; raises `Http404`, naming the code, for one that does not exist.

    A subclass names its facets in order and returns (facet, code, name, key) of each value from
    `choices`.
    """

    facets = ()

    def __init__(self, values):
        self.codes = {facet: values[facet] for facet in self.facets if values.get(facet)}
        self.options = {facet: [] for facet in self.facets}
        for facet, code, name, key in self.choices():
            is_selected = self.codes.get(facet) == code
            self.options[facet].append(FilterOption(code, name, key, is_selected))
        for facet, code in self.codes.items():
            if not self.selected(facet):
                raise Http404(_("There is no “%(code)s” to filter by.") % {"code": code})

    def choices(self):
        raise NotImplementedError

    def selected(self, facet):
        """Return the chosen option of a facet, or None."""
        return next((option for option in self.options[facet] if option.selected), None)

    @property
    def selections(self):
        """The chosen options, in the order of the facets."""
        return [option for facet in self.facets if (option := self.selected(facet))]

    @property
    def is_active(self):
        """Whether a facet narrows the list."""
        return bool(self.codes)

    @property
    def query(self):
        """The facets as a query string, without its question mark."""
        return urlencode(self.codes)


def term_choices(terms_by_facet):
    """Return (facet, code, name, key) of each facet's terms, in their order, in one query.

    `terms_by_facet` maps each facet to a queryset of terms.
    """
    label = F("name_en" if get_language() == "en" else "name_sv")
    queries = [
        terms.order_by()
        .annotate(facet=Value(facet), label=label)
        .values_list("facet", "sort_order", "label", "code", "pk")
        for facet, terms in terms_by_facet.items()
    ]
    rows = queries[0].union(*queries[1:]).order_by("facet", "sort_order", "label")
    return [(facet, code, name, key) for facet, _order, name, code, key in rows]
