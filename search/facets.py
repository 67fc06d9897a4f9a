"""The facets with the names of their values, as they are called today."""

from django.apps import apps
from django.conf import settings
from django.db.models import F, Value
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from core.caching.content_cache import cached
from core.models import Term

FACET_TITLES = {
    "type": _("Type of page"),
    "area": _("Risk area"),
    "region": _("Region"),
    "cluster": _("Cluster"),
    "kind": _("Kind of news"),
    "theme": _("Theme"),
    "product": _("Product"),
    "country": _("Country"),
    "year": _("Year"),
    "language": pgettext_lazy("facet", "Language"),
}
FACETS = tuple(FACET_TITLES)


def facet_values(entry):
    """Return the values of each facet that an entry has, given as a dictionary."""
    year = [str(entry["date"].year)] if entry["date"] else []
    own = {"type": [entry["type"]], "language": [entry["language"]], "year": year}
    found = entry["facets"] | own
    return {facet: found.get(facet, []) for facet in FACETS}


def value_names(facet):
    """Return the names of the values of a facet in the active language by code, in their own order.

    Those of a year or a page type are left out: they have no rows.
    """
    if facet == "language":
        return {code: capfirst(str(name)) for code, name in settings.LANGUAGES}
    return cached(("facet-names", get_language()), _row_names)[facet]


def is_valid_value(facet, value):
    """Whether a facet may have a value, whatever has it today."""
    if facet == "year":
        return len(value) == 4 and value.isascii() and value.isdigit()
    if facet == "type":
        return any(model._meta.label_lower == value for model in get_page_models())
    return value in value_names(facet)


def value_name(facet, value):
    """Return what a value of a facet is called in the active language."""
    if facet == "type":
        return capfirst(apps.get_model(value)._meta.verbose_name)
    return value_names(facet).get(value, value)


def sort_values(facet, values):
    """Return the values of a facet in order: the newest year first, rows in their own order."""
    if facet == "year":
        return sorted(values, reverse=True)
    places = {value: place for place, value in enumerate(value_names(facet))}
    return sorted(
        values, key=lambda value: (places.get(value, len(places)), value_name(facet, value))
    )


def _row_names():
    name = F("name_en" if get_language() == "en" else "name_sv")
    queries = [
        model.objects.order_by()
        .annotate(facet_name=Value(model.facet), label=name)
        .values_list("facet_name", "sort_order", "label", "code")
        for model in apps.get_models()
        if issubclass(model, Term) and model.facet
    ]
    names = {facet: {} for facet in FACETS}
    rows = queries[0].union(*queries[1:], all=True).order_by("facet_name", "sort_order", "label")
    for facet, _order, label, code in rows:
        names[facet][code] = label
    return names
