"""The filter of the news index and its feeds: one class validates the GET form and applies it."""

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.caching.content_cache import cached
from core.public.filters import Filter, term_choices
from riskareas.models import Region, RiskArea

from .models.kinds import NewsKind

FACETS = {
    "kind": (NewsKind, "kind"),
    "area": (RiskArea, "risk_areas"),
    "region": (Region, "regions"),
}


class NewsFilter(Filter):
    """Kind, risk area and region by their codes, year and month by number; all optional.

    Raises `Http404`, naming the value, for a code or a date that does not exist.
    """

    facets = tuple(FACETS)

    def __init__(self, values, year=None, month=None):
        super().__init__(values)
        self.year = year
        self.month = month
        if year is not None and not 1900 <= year <= 2200:
            raise Http404(_("There are no news from that year."))
        if month is not None and not 1 <= month <= 12:
            raise Http404(_("There is no such month."))

    @classmethod
    def from_request(cls, request, year=None, month=None):
        """Read the filter of a request; the year and month come from the address."""
        return cls(request.GET, year, month)

    def choices(self):
        return cached(("news-options", get_language()), _term_choices)

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


def _term_choices():
    return term_choices({facet: model.objects.all() for facet, (model, _) in FACETS.items()})
