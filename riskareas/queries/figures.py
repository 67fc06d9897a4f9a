"""The numbers of the whole site: news and follow-ups by year, levels by area and pillar."""

from collections import Counter

from django.db.models import Count
from django.db.models.functions import ExtractYear

from ..choices import EventKind, Level
from ..models import FollowUpPage, RiskArea, RiskAssessmentPage, RiskCell
from .localized_pages import visible_swedish
from .risk_matrices import newest_assessments


def count_news_and_follow_ups():
    """Return {kind: {year: number}} of news and of follow-ups made known."""
    # The posts' model lies in `blog`, which imports this package.
    post_model = RiskArea._meta.get_field("posts").related_model
    return {
        EventKind.NEWS: _count_by_year(visible_swedish(post_model), "date"),
        EventKind.FOLLOW_UP: _count_by_year(visible_swedish(FollowUpPage), "made_known_on"),
    }


def _count_by_year(pages, field):
    years = pages.order_by().annotate(year=ExtractYear(field)).values("year")
    return dict(years.annotate(total=Count("pk")).values_list("year", "total"))


def count_cells_by_level():
    """Return {(area's key, pillar's key): {level: number of cells}} of the newest assessments."""
    assessments = newest_assessments(visible_swedish(RiskAssessmentPage))
    areas = {page.pk: page.product.risk_area_id for page in assessments}
    counts = {}
    cells = RiskCell.objects.filter(page__in=areas).order_by()
    for page, pillar, level in cells.values_list("page", "pillar", "level"):
        counts.setdefault((areas[page], pillar), Counter())[Level(level)] += 1
    return counts
