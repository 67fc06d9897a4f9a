"""Risk matrices: the newest assessment of each product on a day, as a table of pillars and steps."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from core.bilingual.localized import translated_rows

from ..models import Level, RiskAssessmentPage, RiskCell, Step
from ..rules.source_age import is_old
from .localized_pages import visible_swedish


@dataclass
class RiskMatrix:
    """The risks of a product: `rows` of (pillar, cells in the order of the steps).

    `assessment` is the page they come from, or None where nobody has assessed the product: then
    there are no rows, and the information is insufficient.
    """

    product: object
    assessment: object = None
    rows: list = field(default_factory=list)

    @property
    def steps(self):
        """The names of the steps, in order."""
        return Step.labels

    @property
    def cells(self):
        """All cells, pillar by pillar."""
        return [cell for _pillar, cells in self.rows for cell in cells]

    @property
    def unknown(self):
        """How many cells have no level."""
        return sum(cell.level == Level.UNKNOWN for cell in self.cells)

    @property
    def aged(self):
        """How many levels rest only on sources that are older than five years."""
        return sum(rests_on_old_sources(cell, timezone.localdate()) for cell in self.cells)

    @property
    def sources(self):
        """The sources of all levels, each once, in the order of the cells."""
        return list(dict.fromkeys(source for cell in self.cells for source in cell.sources))


def rests_on_old_sources(cell, today):
    """Whether a level rests only on sources that are older than five years."""
    return bool(cell.sources) and all(
        is_old(source.date or source.read_on, today) for source in cell.sources
    )


def matrices_of_products(products, day):
    """Return a `Matrix` for each product and country as of a day; unassessed products come last.

    Their assessments have no addresses, and their cells no `said`.
    """
    assessments = newest_assessments(
        visible_swedish(RiskAssessmentPage).filter(product__in=products, assessed_on__lte=day)
    )
    cells = {}
    rows = RiskCell.objects.filter(page__in=[page.pk for page in assessments])
    for cell in rows.select_related("pillar", "source", "further_source"):
        cells.setdefault(cell.page_id, []).append(cell)
    found = [
        RiskMatrix(page.product, page, rows_by_pillar(cells.get(page.pk, [])))
        for page in assessments
    ]
    known = {matrix.product.pk for matrix in found}
    return found + [RiskMatrix(product) for product in products if product.pk not in known]


def newest_assessments(assessments):
    """Return the newest of each product and country, in the order of the products."""
    found = {}
    for page in assessments.select_related("product", "country").order_by("-assessed_on", "-pk"):
        found.setdefault((page.product_id, page.country_id), page)
    return sorted(
        found.values(),
        key=lambda page: (page.product.sort_order, page.country.code if page.country else ""),
    )


def matrix_of_assessment(page):
    """Return the `Matrix` of an assessment's own page, a draft's own cells in a preview."""
    cells = translated_rows(page, "cells", "pillar", "source", "further_source")
    return RiskMatrix(page.product, page, rows_by_pillar(cells))


def rows_by_pillar(cells):
    """Return (pillar, cells) for the cells of one assessment in their order."""
    return [(pillar, list(group)) for pillar, group in groupby(cells, lambda cell: cell.pillar)]
