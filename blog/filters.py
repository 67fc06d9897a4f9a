"""The filter of the news index and its feeds: one validated GET form, one class that applies it."""

from dataclasses import dataclass, field

from django.db.models import F, Value
from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.cache import cached
from riskareas.models import Region, RiskArea

from .models.kinds import NewsKind

FACETS = {
    "kind": (NewsKind, "kind"),
    "area": (RiskArea, "risk_areas"),
    "region": (Region, "regions"),
}


@dataclass(frozen=True)
class Option:
    """A value of a facet that a visitor can choose."""

    code: str
    name: str
    key: int
    selected: bool


@dataclass
class NewsFilter:
    """Kind, risk area and region by their codes, year and month by number; all optional.

    Raises `Http404`, naming the value, for a code or a date that does not exist.
    """

    codes: dict = field(default_factory=dict)
    year: int | None = None
    month: int | None = None

    @classmethod
    def from_request(cls, request, year=None, month=None):
        """Read the filter of a request; the year and month come from the address."""
        codes = {name: request.GET[name] for name in FACETS if request.GET.get(name)}
        return cls(codes, year, month)

    def __post_init__(self):
        self.options = _options(self.codes)
        for name, code in self.codes.items():
            if not self.selected(name):
                raise Http404(_("There is no “%(code)s” to filter by.") % {"code": code})
        if self.year is not None and not 1900 <= self.year <= 2200:
            raise Http404(_("There are no news from that year."))
        if self.month is not None and not 1 <= self.month <= 12:
            raise Http404(_("There is no such month."))

    def selected(self, name):
        """Return the chosen option of a facet, or None."""
        return next((option for option in self.options[name] if option.selected), None)

    @property
    def selections(self):
        """The chosen options, in the order of the facets."""
        return [option for name in FACETS if (option := self.selected(name))]

    @property
    def is_active(self):
        """Whether anything beyond the year and month narrows the list."""
        return bool(self.codes)

    @property
    def query(self):
        """The facets as a query string, without its question mark."""
        return urlencode(self.codes)

    def apply(self, posts):
        """Narrow a queryset of posts."""
        for name, (_model, relation) in FACETS.items():
            if option := self.selected(name):
                posts = posts.filter(**{relation: option.key})
        if self.year:
            posts = posts.filter(date__year=self.year)
        if self.month:
            posts = posts.filter(date__month=self.month)
        return posts


def _options(codes):
    """Return the options of every facet in order, by the facet's name."""
    options = {facet: [] for facet in FACETS}
    for facet, label, code, key in cached(("news-options", get_language()), _option_rows):
        options[facet].append(Option(code, label, key, codes.get(facet) == code))
    return options


def _option_rows():
    name = F("name_en" if get_language() == "en" else "name_sv")
    queries = [
        model.objects.order_by()
        .annotate(facet=Value(facet), label=name)
        .values_list("facet", "sort_order", "label", "code", "pk")
        for facet, (model, _relation) in FACETS.items()
    ]
    rows = queries[0].union(*queries[1:], all=True).order_by("facet", "sort_order", "label")
    return [(facet, label, code, key) for facet, _order, label, code, key in rows]
