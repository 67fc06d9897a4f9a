"""Keeps the entries true to the pages, in the transaction that changes them: see `core.projections`."""

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from core.models import BasePage, ContentVersion
from core.visibility import is_visible, visible

from . import projection
from .models import SearchEntry


def saved(page):
    """Write the entry of a saved page, or take it away; pages below may have got another address.

    The page is read anew: what is in memory may be a draft of which only some columns were saved.
    """
    page = type(page)._base_manager.select_related("locale").get(pk=page.pk)
    if is_visible(page):
        projection.write([page])
    else:
        projection.remove([page.pk])
    if page.numchild:
        _set_addresses(page.path)


def tree_changed(path):
    """Write the entries that are missing at and below a page, and take away those of hidden pages."""
    below = Page.objects.filter(path__startswith=path)
    shown = set(visible(below).values_list("pk", flat=True))
    known = set(SearchEntry.objects.filter(page__in=below).values_list("pk", flat=True))
    projection.remove(known - shown)
    missing = Page.objects.filter(pk__in=shown - known).specific()
    projection.write([page for page in missing if isinstance(page, BasePage)])
    _set_addresses(path)


def tree_gone(path):
    """Take away the entries at and below a page that is being deleted."""
    entries = SearchEntry.objects.filter(page__path__startswith=path)
    projection.remove(list(entries.values_list("pk", flat=True)))


def row_changed(row):
    """Write the entries anew that are about a row: they are found by its name."""
    facets = SearchEntry.objects.values_list("pk", "facets")
    keys = [key for key, values in facets if any(row.code in codes for codes in values.values())]
    projection.write(list(Page.objects.filter(pk__in=keys).specific()))


def _set_addresses(path):
    """Give the entries at and below a page the addresses that their pages have now."""
    address = Page.objects.filter(pk=OuterRef("page")).values("url_path")
    below = SearchEntry.objects.filter(page__path__startswith=path)
    moved = below.exclude(url_path=Subquery(address)).values_list("pk", flat=True)
    for some in projection.batches(moved):
        ContentVersion.bump()
        SearchEntry.objects.filter(pk__in=some).update(url_path=Subquery(address))
        projection.mark(some)
