"""The pages of risk areas as cards, and what an area's page shows beside its own text."""

from core.public.cards import pages_for_cards
from core.public.prefetch import fetch_references

from ..models import RiskAreaPage
from .follow_ups import newest_follow_ups_of_area
from .localized_pages import add_addresses
from .risk_matrices import matrices_of_products

MAX_FOLLOW_UPS = 10


def risk_area_cards():
    """Return the visible area pages of the active language in the order of their terms, for cards."""
    pages = pages_for_cards(RiskAreaPage).select_related("risk_area")
    return pages.order_by("risk_area__sort_order", "pk")


def knowledge_of_area(page, day):
    """Return the `matrices` of an area's products as of a day, and its newest `follow_ups`."""
    matrices = matrices_of_products(page.products, day)
    follow_ups = newest_follow_ups_of_area(page, MAX_FOLLOW_UPS)
    assessments = [matrix.assessment for matrix in matrices if matrix.assessment]
    pages = [*assessments, *follow_ups]
    # The pages that the body links to are fetched by the same query as these.
    fetch_references(page.body, pages=[page.pk for page in pages])
    add_addresses(pages)
    return {"matrices": matrices, "follow_ups": follow_ups}
