"""The filter of the register of follow-ups: one validated GET form, one class that applies it."""

from django.db.models import Q
from django.db.models.functions import ExtractYear
from django.utils.translation import get_language

from core.caching.content_cache import cached
from core.public.filters import Filter, term_choices

from ..choices import FollowUpMethod, FollowUpStatus
from ..models import Cluster, Country, FollowUpPage, FollowUpSite, Product, RiskArea
from .follow_ups import areas_by_path
from .localized_pages import visible_swedish

CHOICES = {"method": FollowUpMethod, "status": FollowUpStatus}
# Where a facet has another name than its field.
FIELDS = {"product": "products", "method": "follow_up_method", "year": "made_known_on__year"}


class RegisterFilter(Filter):
    """The conditions that a visitor puts on the register of follow-ups."""

    facets = ("area", "product", "country", "method", "status", "year", "cluster")

    def choices(self):
        yield from cached(("register-options", get_language()), _terms_and_years)
        for name, choices in CHOICES.items():
            for value, label in choices.choices:
                yield name, value, label, value

    def apply(self, follow_ups):
        """Narrow a queryset of follow-ups."""
        for name in self.codes:
            follow_ups = follow_ups.filter(_condition(name, self.selected(name).key))
        return follow_ups


def _condition(name, key):
    if name == "area":
        paths = [path for path, area in areas_by_path().items() if area.pk == key]
        return Q(path__startswith=paths[0]) if paths else Q(pk__in=[])
    if name == "country":
        return Q(pk__in=FollowUpSite.objects.filter(country=key).values("page"))
    return Q(**{FIELDS.get(name, name): key})


def _terms_and_years():
    """Return (facet, code, name, key) for each term, and each year, that a public follow-up has."""
    pages = visible_swedish(FollowUpPage)
    terms = term_choices(
        {
            "area": RiskArea.objects.all(),
            "product": Product.objects.filter(follow_ups__in=pages),
            "country": Country.objects.filter(pk__in=pages.values("sites__country")),
            "cluster": Cluster.objects.all(),
        }
    )
    years = pages.annotate(year=ExtractYear("made_known_on")).order_by("-year")
    return terms + [
        ("year", str(year), str(year), year)
        for year in years.values_list("year", flat=True).distinct()
    ]
