"""Listeners to page events: they index and unindex pages in the transaction that changes them.

A page is in the index if every visitor may see it, see `core.public.visibility`.
"""

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from core.models import BasePage, ContentVersion
from core.public.visibility import is_visible, visible

from ..models import SearchEntry
from .indexer import index_pages, unindex_pages
from .outbox import enqueue
from .statements import batches


def index_saved_page(page):
    """Index a page that was saved, or unindex it if it isn't public, and update the URLs below it.

    The page is read again: the instance may be a draft of which only some columns were saved.
    """
    page = type(page)._base_manager.select_related("locale").get(pk=page.pk)
    if is_visible(page):
        index_pages([page])
    else:
        unindex_pages([page.pk])
    if page.numchild:
        _update_url_paths(page.path)


def index_subtree(path):
    """Index the public pages at and below a path that aren't, and unindex those that aren't public."""
    subtree = Page.objects.filter(path__startswith=path)
    public = set(visible(subtree).values_list("pk", flat=True))
    indexed = set(SearchEntry.objects.filter(page__in=subtree).values_list("pk", flat=True))
    unindex_pages(indexed - public)
    missing = Page.objects.filter(pk__in=public - indexed).specific()
    index_pages([page for page in missing if isinstance(page, BasePage)])
    _update_url_paths(path)


def unindex_subtree(path):
    """Unindex the pages at and below a path, which are being deleted."""
    entries = SearchEntry.objects.filter(page__path__startswith=path)
    unindex_pages(list(entries.values_list("pk", flat=True)))


def reindex_pages_of_term(term):
    """Index the pages that are about a renamed taxonomy term again: its name is among their words."""
    facets = SearchEntry.objects.values_list("pk", "facets")
    keys = [key for key, codes in facets if any(term.code in some for some in codes.values())]
    index_pages(list(Page.objects.filter(pk__in=keys).specific()))


def _update_url_paths(path):
    """Update the URL paths of the entries at and below a path from their pages."""
    url_path = Page.objects.filter(pk=OuterRef("page")).values("url_path")
    subtree = SearchEntry.objects.filter(page__path__startswith=path)
    moved = subtree.exclude(url_path=Subquery(url_path)).values_list("pk", flat=True)
    for batch in batches(moved):
        ContentVersion.bump()
        SearchEntry.objects.filter(pk__in=batch).update(url_path=Subquery(url_path))
        enqueue(batch)
