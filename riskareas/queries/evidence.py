"""The assessments whose levels lack a source, or rest only on old ones."""

from django.conf import settings
from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce

from ..choices import Level
from ..models import RiskAssessmentPage
from ..rules.source_age import OLD_AFTER_YEARS, years_later


def assessments_with_gaps(today):
    """Return the live Swedish assessments with gaps: `unknown` and `aged` count their cells."""
    limit = years_later(today, -OLD_AFTER_YEARS)
    aged = ~Q(cells__level=Level.UNKNOWN) & Q(day__lt=limit)
    aged &= Q(further_day__isnull=True) | Q(further_day__lt=limit)
    pages = RiskAssessmentPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    return (
        pages.alias(
            day=Coalesce(F("cells__source__date"), F("cells__source__read_on")),
            further_day=Coalesce(
                F("cells__further_source__date"), F("cells__further_source__read_on")
            ),
        )
        .annotate(
            unknown=Count("cells", filter=Q(cells__level=Level.UNKNOWN)),
            aged=Count("cells", filter=aged),
        )
        .filter(Q(unknown__gt=0) | Q(aged__gt=0))
        .select_related("product")
        .order_by("-aged", "-unknown", "title")
    )
