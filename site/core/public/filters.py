"""Filters of lists: what a visitor chose of each facet, validated, by codes that addresses keep."""

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

    A subclass names its facets in order, and returns from `choices` (facet, code, name, key) of each
    value there is.
    """

    facets = ()

    def __init__(self, values):
        self.codes = {name: values[name] for name in self.facets if values.get(name)}
        self.options = {name: [] for name in self.facets}
        for name, code, label, key in self.choices():
            self.options[name].append(FilterOption(code, label, key, self.codes.get(name) == code))
        for name, code in self.codes.items():
            if not self.selected(name):
                raise Http404(_("There is no “%(code)s” to filter by.") % {"code": code})

    def choices(self):
        raise NotImplementedError

    def selected(self, name):
        """Return the chosen option of a facet, or None."""
        return next((option for option in self.options[name] if option.selected), None)

    @property
    def selections(self):
        """The chosen options, in the order of the facets."""
        return [option for name in self.facets if (option := self.selected(name))]

    @property
    def is_active(self):
        """Whether a facet narrows the list."""
        return bool(self.codes)

    @property
    def query(self):
        """The facets as a query string, without its question mark."""
        return urlencode(self.codes)


def term_choices(rows):
    """Return (facet, code, name, key) of each facet's rows, in their order, by one query for all."""
    label = F("name_en" if get_language() == "en" else "name_sv")
    queries = [
        queryset.order_by()
        .annotate(facet=Value(facet), label=label)
        .values_list("facet", "sort_order", "label", "code", "pk")
        for facet, queryset in rows.items()
    ]
    found = queries[0].union(*queries[1:]).order_by("facet", "sort_order", "label")
    return [(facet, code, name, key) for facet, _order, name, code, key in found]
