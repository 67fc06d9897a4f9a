"""A visitor's query: the validated parameters of a search URL."""

from dataclasses import dataclass, field

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..facets import FACETS, is_valid_value

RELEVANCE, NEWEST, OLDEST = ORDERS = ("relevance", "newest", "oldest")
MAX_TEXT_LENGTH = 300  # letters; the rest is ignored
MAX_PAGE = 10_000


def printable_text(text):
    """Return a text with spaces for unprintable characters, most of which XML does not allow."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@dataclass(frozen=True)
class SearchQuery:
    """A text, the values selected in each facet, an order and a page number.

    Unless languages are selected, only pages of the active language are searched.
    """

    text: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = RELEVANCE
    page: int = 1

    @classmethod
    def from_querydict(cls, parameters):
        """Read the parameters of a URL; raise `BadRequest` with a sentence if one is invalid."""
        filters = {}
        for facet in FACETS:
            values = tuple(dict.fromkeys(filter(None, parameters.getlist(facet))))
            if invalid := [value for value in values if not is_valid_value(facet, value)]:
                raise BadRequest(
                    _("There is no “%(code)s” to filter by.") % {"code": invalid[0][:80]}
                )
            if values and (facet, values) != ("language", (get_language(),)):  # the default
                filters[facet] = values
        order, page = parameters.get("order") or RELEVANCE, parameters.get("page") or "1"
        if order not in ORDERS:
            raise BadRequest(_("There is no such order."))
        if not page.isascii() or not page.isdigit() or not 1 <= int(page[:9]) <= MAX_PAGE:
            raise BadRequest(_("There is no such page of the list."))
        text = printable_text(parameters.get("q", "")[:MAX_TEXT_LENGTH])
        return cls(text, filters, order, int(page))

    @property
    def languages(self):
        """The languages to search."""
        return self.filters.get("language") or (get_language(),)

    @property
    def engine_filters(self):
        """The values to filter by, by facet; the language is always among them."""
        filters = self.filters | {"language": self.languages}
        return {facet: frozenset(values) for facet, values in filters.items()}

    @property
    def is_empty(self):
        """Whether there is neither a text nor a filter."""
        return not self.text and not self.filters

    def query_string(self, without=None, value=None, page=1):
        """Return the URL's query string, optionally without a facet's filter or one value of it."""
        parameters = QueryDict(mutable=True)
        if self.text:
            parameters["q"] = self.text
        for facet, values in self.filters.items():
            if facet != without:
                parameters.setlist(facet, values)
            elif value:
                parameters.setlist(facet, [other for other in values if other != value])
        if self.order != RELEVANCE:
            parameters["order"] = self.order
        if page != 1:
            parameters["page"] = page
        return f"?{encoded}" if (encoded := parameters.urlencode()) else ""
