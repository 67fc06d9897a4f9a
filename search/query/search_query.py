"""What a visitor asks: the validated parameters of a search address."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..engines.interface import NEWEST, OLDEST, RELEVANCE
from ..facets import FACETS, is_valid_value

MAX_TEXT_LENGTH = 300  # letters; what follows is passed over
ORDERS = (RELEVANCE, NEWEST, OLDEST)
MAX_PAGE = 10_000


def printable_text(text):
    """Return a text with a space for whatever cannot be seen: XML has no place for most of it."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@dataclass(frozen=True)
class SearchQuery:
    """A text, the values chosen in each facet, an order and a page number.

    Without a chosen language only pages of the active one are searched.
    """

    text: str = ""
    chosen: dict[str, tuple[str, ...]] = None
    order: str = RELEVANCE
    page: int = 1

    @classmethod
    def from_query(cls, query):
        """Read the parameters of an address; raise `BadRequest` with a sentence for what can't be."""
        chosen = {}
        for facet in FACETS:
            values = tuple(dict.fromkeys(filter(None, query.getlist(facet))))
            if unknown := [value for value in values if not is_valid_value(facet, value)]:
                raise BadRequest(
                    _("There is no “%(code)s” to filter by.") % {"code": unknown[0][:80]}
                )
            if values and (facet, values) != ("language", (get_language(),)):  # that one is usual
                chosen[facet] = values
        order, page = query.get("order") or RELEVANCE, query.get("page") or "1"
        if order not in ORDERS:
            raise BadRequest(_("There is no such order."))
        if not page.isascii() or not page.isdigit() or not 1 <= int(page[:9]) <= MAX_PAGE:
            raise BadRequest(_("There is no such page of the list."))
        return cls(printable_text(query.get("q", "")[:MAX_TEXT_LENGTH]), chosen, order, int(page))

    @property
    def languages(self):
        """The languages that are searched."""
        return self.chosen.get("language") or (get_language(),)

    @property
    def narrowed(self):
        """What an engine is asked to hold to, by facet."""
        chosen = self.chosen | {"language": self.languages}
        return {facet: frozenset(values) for facet, values in chosen.items()}

    @property
    def is_empty(self):
        """Whether nothing has been asked yet."""
        return not self.text and not self.chosen

    def address(self, without=None, value=None, page=1):
        """Return the query string of this search, or of it without a facet, or without a value of one."""
        query = QueryDict(mutable=True)
        if self.text:
            query["q"] = self.text
        for facet, values in self.chosen.items():
            if facet != without:
                query.setlist(facet, values)
            elif value:
                query.setlist(facet, [other for other in values if other != value])
        if self.order != RELEVANCE:
            query["order"] = self.order
        if page != 1:
            query["page"] = page
        return f"?{encoded}" if (encoded := query.urlencode()) else ""
