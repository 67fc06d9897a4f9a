"""The filter of the register of follow-ups: one validated GET form, one class that applies it."""

from dataclasses import dataclass

from django.db.models import F, Q, Value
from django.db.models.functions import ExtractYear
from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.cache import cached

from .follow_up_choices import Method, Status
from .follow_ups import areas_by_path
from .languages import swedish
from .models import Cluster, Country, FollowUpPage, FollowUpSite, Product, RiskArea

ROWS = {"area": RiskArea, "product": Product, "country": Country, "cluster": Cluster}
CHOICES = {"method": Method, "status": Status}
NAMES = ("area", "product", "country", "method", "status", "year", "cluster")


@dataclass(frozen=True)
class Option:
    """A value of a facet that a visitor can choose."""

    code: str
    name: str
    key: object
    selected: bool


class RegisterFilter:
    """What a visitor asked the register for; raises `Http404`, naming the value, for an unknown one."""

    def __init__(self, values):
        self.values = {name: values[name] for name in NAMES if values.get(name)}
        self.options = _options(self.values)
        for name, value in self.values.items():
            if not self._selected(name):
                raise Http404(_("There is no “%(code)s” to filter by.") % {"code": value})

    @property
    def is_active(self):
        """Whether anything narrows the list."""
        return bool(self.values)

    @property
    def query(self):
        """The values as a query string, without its question mark."""
        return urlencode(self.values)

    @property
    def selections(self):
        """The chosen options, in the order of the facets."""
        return [option for name in NAMES if (option := self._selected(name))]

    def apply(self, follow_ups):
        """Narrow a queryset of follow-ups."""
        for name in self.values:
            follow_ups = follow_ups.filter(_condition(name, self._selected(name).key))
        return follow_ups

    def _selected(self, name):
        return next((option for option in self.options[name] if option.selected), None)


def _condition(name, key):
    if name == "area":
        paths = [path for path, area in areas_by_path().items() if area.pk == key]
        return Q(path__startswith=paths[0]) if paths else Q(pk__in=[])
    if name == "country":
        return Q(pk__in=FollowUpSite.objects.filter(country=key).values("page"))
    field = {"product": "products", "year": "made_known_on__year"}.get(name, name)
    return Q(**{field: key})


def _options(values):
    options = {name: [] for name in NAMES}
    rows = cached(("register-options", get_language()), _rows)
    for name, code, label, key in [*rows, *_choices()]:
        options[name].append(Option(code, label, key, values.get(name) == code))
    return options


def _choices():
    for name, choices in CHOICES.items():
        for value, label in choices.choices:
            yield name, value, label, value


def _rows():
    """Return (facet, code, name, key) for each row, and each year, that a public follow-up has."""
    label = F("name_en" if get_language() == "en" else "name_sv")
    pages = swedish(FollowUpPage)
    used = {
        "area": RiskArea.objects.all(),
        "product": Product.objects.filter(follow_ups__in=pages),
        "country": Country.objects.filter(pk__in=pages.values("sites__country")),
        "cluster": Cluster.objects.all(),
    }
    queries = [
        rows.order_by()
        .annotate(facet=Value(name), label=label)
        .values_list("facet", "sort_order", "label", "code", "pk")
        .distinct()
        for name, rows in used.items()
    ]
    found = queries[0].union(*queries[1:]).order_by("facet", "sort_order", "label")
    rows = [(name, code, text, key) for name, _order, text, code, key in found]
    years = pages.annotate(year=ExtractYear("made_known_on")).order_by("-year")
    return rows + [
        ("year", str(year), str(year), year)
        for year in years.values_list("year", flat=True).distinct()
    ]
