"""Resolves links within rich text."""

from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from ..models.files import SiteDocument
from .navigation import localized_pages, url_of
from .prefetch import fetch_by_key


class VisiblePageLinkHandler(PageLinkHandler):
    """Links to pages in the visitor's language; a link to a hidden page leads nowhere."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        """Return the opening tag of each link."""
        keys = [int(attrs["id"]) for attrs in attrs_list]
        addresses = {key: url_of(page.url_path) for key, page in localized_pages(keys).items()}
        hrefs = [addresses.get(key) for key in keys]
        return [f'<a href="{escape(href)}">' if href else "<a>" for href in hrefs]


class PrefetchedDocumentLinkHandler(DocumentLinkHandler):
    """Links to documents, which are fetched together with all others of a body."""

    @classmethod
    def get_many(cls, attrs_list):
        """Return the document of each link, or None."""
        keys = [int(attrs["id"]) for attrs in attrs_list]
        documents = fetch_by_key(SiteDocument, keys)
        return [documents.get(key) for key in keys]
