"""The facets of the search, and the names of their values in the active language.

A new facet is a title here and, in each page type's `search_document()`, the terms by its name. A facet of
taxonomy terms is named by the term model's `facet`; a derived one has its own lines in `facet_values`.
"""

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
    """Return an entry's values of each facet; the entry is given as a dictionary."""
    year = [str(entry["date"].year)] if entry["date"] else []
    derived = {"type": [entry["type"]], "language": [entry["language"]], "year": year}
    values = entry["facets"] | derived
    return {facet: values.get(facet, []) for facet in FACETS}


def value_names(facet):
    """Return the names of a facet's values in the active language by code, in the order of their terms.

    Years and page types have no terms, and are left out.
    """
    if facet == "language":
        return {code: capfirst(str(name)) for code, name in settings.LANGUAGES}
    return cached(("facet-names", get_language()), _term_names)[facet]


def is_valid_value(facet, value):
    """Tell whether a facet can have a value, even if no entry has it today."""
    if facet == "year":
        return len(value) == 4 and value.isascii() and value.isdigit()
    if facet == "type":
        return any(model._meta.label_lower == value for model in get_page_models())
    return value in value_names(facet)


def value_name(facet, value):
    """Return the name of a facet's value in the active language."""
    if facet == "type":
        return capfirst(apps.get_model(value)._meta.verbose_name)
    return value_names(facet).get(value, value)


def sort_values(facet, values):
    """Return the values of a facet in order: the newest year first, terms in their own order."""
    if facet == "year":
        return sorted(values, reverse=True)
    ranks = {value: rank for rank, value in enumerate(value_names(facet))}
    return sorted(
        values, key=lambda value: (ranks.get(value, len(ranks)), value_name(facet, value))
    )


def _term_names():
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
