"""From a row to the page that tells about it, within the query that lists the rows."""

from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language

from .visibility import visible


def page_path(page_model, row_field, outer="pk"):
    """Return a subquery for the `url_path` of a row's visible page in the active language, or null.

    `row_field` is the page's foreign key to the row, `outer` the row's key in the outer query.
    """
    pages = page_model.objects.filter(
        **{row_field: OuterRef(outer)}, locale__language_code=get_language()
    )
    return Subquery(visible(pages).order_by().values("url_path")[:1])
