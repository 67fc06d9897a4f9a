"""Links within texts."""

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from .navigation import addresses_of


class VisiblePageLinkHandler(PageLinkHandler):
    """Leads to pages in the visitor's language; a link to a hidden page leads nowhere."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        """Return the opening tag of each link, all in one query."""
        addresses = addresses_of([int(attrs["id"]) for attrs in attrs_list])
        found = [addresses.get(int(attrs["id"])) for attrs in attrs_list]
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in found]
