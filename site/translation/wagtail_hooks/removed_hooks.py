"""Removes hooks of wagtail-localize that our own replace.

Its buttons make three queries for each page of a listing, and check a permission that is not the page's.
Wagtail has no public way to remove a hook; where upstream renames one, the start fails here.
"""

from wagtail import hooks
from wagtail_localize import wagtail_hooks as localize

REPLACED = (
    ("register_page_header_buttons", localize.page_listing_more_buttons),
    ("register_page_listing_more_buttons", localize.page_listing_more_buttons),
    ("register_reports_menu_item", localize.register_wagtail_localize2_report_menu_item),
)

for name, function in REPLACED:
    hooks._hooks[name].remove((function, 0))
