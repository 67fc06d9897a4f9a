"""Risk matrices: the newest assessment of each product on a day, as a table of pillars and steps."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from core.bilingual.localized import translated_rows

from ..choices import Level, Step
from ..models import RiskAssessmentPage, RiskCell
from ..rules.source_age import rests_on_old_sources
from .localized_pages import add_addresses, visible_swedish


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
        today = timezone.localdate()
        return sum(rests_on_old_sources(cell.sources, today) for cell in self.cells)

    @property
    def sources(self):
        """The sources of all levels, each once, in the order of the cells."""
        return list(dict.fromkeys(source for cell in self.cells for source in cell.sources))


def matrices_of_products(products, day):
    """Return a `RiskMatrix` for each product and country as of a day; unassessed products come last.

    Their assessments have no addresses, and their cells no `translated` texts.
    """
    assessments = newest_assessments(
        visible_swedish(RiskAssessmentPage).filter(product__in=products, assessed_on__lte=day)
    )
    cells_by_page = {}
    cells = RiskCell.objects.filter(page__in=[page.pk for page in assessments])
    for cell in cells.select_related("pillar", "source", "further_source"):
        cells_by_page.setdefault(cell.page_id, []).append(cell)
    matrices = [
        RiskMatrix(page.product, page, rows_by_pillar(cells_by_page.get(page.pk, [])))
        for page in assessments
    ]
    assessed = {matrix.product.pk for matrix in matrices}
    return matrices + [RiskMatrix(product) for product in products if product.pk not in assessed]


def newest_assessments(assessments):
    """Return the newest of each product and country, in the order of the products."""
    newest = {}
    for page in assessments.select_related("product", "country").order_by("-assessed_on", "-pk"):
        newest.setdefault((page.product_id, page.country_id), page)
    return sorted(
        newest.values(),
        key=lambda page: (page.product.sort_order, page.country.code if page.country else ""),
    )


def newest_assessments_of_products(products):
    """Return the newest visible assessments of products, each with its address."""
    pages = visible_swedish(RiskAssessmentPage).filter(product__in=products)
    return add_addresses(newest_assessments(pages))


def other_assessments(page):
    """Return the other visible assessments of an assessment's product, the newest first."""
    pages = visible_swedish(RiskAssessmentPage).filter(product=page.product_id)
    pages = pages.exclude(translation_key=page.translation_key)
    return add_addresses(pages.order_by("-assessed_on", "-pk"))


def matrix_of_assessment(page):
    """Return the `RiskMatrix` of an assessment's own page; in a preview it has the draft's cells."""
    cells = translated_rows(page, "cells", "pillar", "source", "further_source")
    return RiskMatrix(page.product, page, rows_by_pillar(cells))


def rows_by_pillar(cells):
    """Return (pillar, cells) for the cells of one assessment in their order."""
    return [(pillar, list(group)) for pillar, group in groupby(cells, lambda cell: cell.pillar)]
