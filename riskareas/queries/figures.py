"""The figures of the whole site: news and follow-ups by year, levels by area and pillar."""

from collections import Counter

from django.db.models import Count
from django.db.models.functions import ExtractYear

from core.caching.content_cache import cached

from ..charts import year_chart
from ..models import FollowUpPage, Level, Pillar, RiskArea, RiskAssessmentPage, RiskCell
from .localized_pages import visible_swedish
from .risk_matrices import newest_assessments
from .timelines import EventKind


def figure_charts():
    """Return the charts of the figures by name."""
    years, levels = cached(("figures",), lambda: (_years(), _levels()))
    areas, pillars = RiskArea.objects.all(), Pillar.objects.all()
    return {
        "by_year": year_chart.build_year_chart(years),
        "levels": year_chart.build_level_chart(areas, pillars, levels),
    }


def _years():
    """Return {kind: {year: number}} of news and of follow-ups made known."""
    post_model = RiskArea._meta.get_field("posts").related_model
    return {
        EventKind.NEWS: _by_year(visible_swedish(post_model), "date"),
        EventKind.FOLLOW_UP: _by_year(visible_swedish(FollowUpPage), "made_known_on"),
    }


def _by_year(rows, field):
    years = rows.order_by().annotate(year=ExtractYear(field)).values("year")
    return dict(years.annotate(total=Count("pk")).values_list("year", "total"))


def _levels():
    """Return {(area's key, pillar's key): {level: number of cells}} of the newest assessments."""
    areas = {
        page.pk: page.product.risk_area_id
        for page in newest_assessments(visible_swedish(RiskAssessmentPage))
    }
    found = {}
    cells = RiskCell.objects.filter(page__in=areas).order_by()
    for page, pillar, level in cells.values_list("page", "pillar", "level"):
        found.setdefault((areas[page], pillar), Counter())[Level(level)] += 1
    return found
