"""From a row to the page that tells about it."""

from django.db.models import F, Value
from django.utils.translation import get_language
from wagtail.models import get_page_models

from ..caching.content_cache import cached
from ..caching.request_cache import get_or_compute
from ..public.visibility import visible


def term_page_paths():
    """Map (name of the row's model, its key) to the `url_path` of its visible page here.

    For all rows at once, remembered until the content changes.
    """
    key = ("row-paths", get_language())
    return get_or_compute(key, lambda: cached(key, _row_paths))


def _row_paths():
    models = [model for model in get_page_models() if getattr(model, "subject_field", None)]
    queries = [_paths(model, model.subject_field) for model in models]
    return {
        (row_model, row): url_path
        for row_model, row, url_path in queries[0].union(*queries[1:], all=True)
    }


def _paths(page_model, name):
    row_model = page_model._meta.get_field(name).related_model._meta.model_name
    return (
        visible(page_model.objects.filter(locale__language_code=get_language()))
        .order_by()
        .annotate(row_model=Value(row_model), row=F(f"{name}_id"))
        .values_list("row_model", "row", "url_path")
    )
