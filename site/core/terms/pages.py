"""Finds the page that is about a term."""

from django.db.models import F, Value
from django.utils.translation import get_language
from wagtail.models import get_page_models

from ..caching.content_cache import cached
from ..caching.request_cache import get_or_compute
from ..public.visibility import visible


def term_page_path(term):
    """Return the `url_path` of the page about a term in the active language, or None."""
    return term_page_paths().get((term._meta.model_name, term.pk))


def term_page_paths():
    """Map (name of the term's model, its key) to the `url_path` of its visible page.

    For all terms of the active language in one query, cached until the content changes.
    """
    key = ("term-page-paths", get_language())
    return get_or_compute(key, lambda: cached(key, _query_paths))


def _query_paths():
    models = [model for model in get_page_models() if getattr(model, "subject_field", None)]
    queries = [_paths_of(model) for model in models]
    return {
        (term_model, key): url_path
        for term_model, key, url_path in queries[0].union(*queries[1:], all=True)
    }


def _paths_of(page_model):
    field = page_model._meta.get_field(page_model.subject_field)
    return (
        visible(page_model.objects.filter(locale__language_code=get_language()))
        .order_by()
        .annotate(term_model=Value(field.related_model._meta.model_name), term=F(field.attname))
        .values_list("term_model", "term", "url_path")
    )
