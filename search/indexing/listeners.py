"""Keeps the entries true to the pages, in the transaction that changes them: see `core.publishing.page_events`."""

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from core.models import BasePage, ContentVersion
from core.public.visibility import is_visible, visible

from ..models import SearchEntry
from . import indexer


def page_saved(page):
    """Write the entry of a saved page, or take it away; pages below may have got another address.

    The page is read anew: what is in memory may be a draft of which only some columns were saved.
    """
    page = type(page)._base_manager.select_related("locale").get(pk=page.pk)
    if is_visible(page):
        indexer.index_pages([page])
    else:
        indexer.unindex_pages([page.pk])
    if page.numchild:
        _set_addresses(page.path)


def subtree_changed(path):
    """Write the entries that are missing at and below a page, and take away those of hidden pages."""
    below = Page.objects.filter(path__startswith=path)
    shown = set(visible(below).values_list("pk", flat=True))
    known = set(SearchEntry.objects.filter(page__in=below).values_list("pk", flat=True))
    indexer.unindex_pages(known - shown)
    missing = Page.objects.filter(pk__in=shown - known).specific()
    indexer.index_pages([page for page in missing if isinstance(page, BasePage)])
    _set_addresses(path)


def subtree_deleted(path):
    """Take away the entries at and below a page that is being deleted."""
    entries = SearchEntry.objects.filter(page__path__startswith=path)
    indexer.unindex_pages(list(entries.values_list("pk", flat=True)))


def term_renamed(row):
    """Write the entries anew that are about a row: they are found by its name."""
    facets = SearchEntry.objects.values_list("pk", "facets")
    keys = [key for key, values in facets if any(row.code in codes for codes in values.values())]
    indexer.index_pages(list(Page.objects.filter(pk__in=keys).specific()))


def _set_addresses(path):
    """Give the entries at and below a page the addresses that their pages have now."""
    address = Page.objects.filter(pk=OuterRef("page")).values("url_path")
    below = SearchEntry.objects.filter(page__path__startswith=path)
    moved = below.exclude(url_path=Subquery(address)).values_list("pk", flat=True)
    for some in indexer.batches(moved):
        ContentVersion.bump()
        SearchEntry.objects.filter(pk__in=some).update(url_path=Subquery(address))
        indexer.enqueue(some)
