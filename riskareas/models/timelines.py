"""Timelines at addresses of their own below the pages that they belong to."""

from django.http import Http404
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.cache import cached
from core.paging import Slice, page_number

PAGE_SIZE = 50


class TimelineMixin(RoutablePageMixin):
    """A page that tells about a row, with the row's timeline below it."""

    @path(_("timeline/"), name="timeline")
    def timeline(self, request):
        """Show what has happened, newest first; `?year=` narrows it to a year."""
        return render_timeline(self, request, getattr(self, self.tells_about))


def render_timeline(page, request, row):
    """Show the timeline of a row below a page; raises `Http404` for a year that has nothing."""
    from .. import charts, timelines

    timeline = timelines.Timeline(row)
    totals = cached(("timeline", row._meta.model_name, row.pk), timeline.totals)
    years = timelines.by_year(totals)
    year = _asked_year(request, years)
    days = Slice(
        timeline.days(year), page_number(request), PAGE_SIZE, years[year] if year else years.total()
    )
    days.events = lambda: timeline.events(days)
    return page.render(
        request,
        template="riskareas/timeline.html",
        context_overrides={
            "row": row,
            "years": sorted(years, reverse=True),
            "year": year,
            "days": days,
            "chart": charts.by_year(timelines.by_kind(totals)),
        },
    )


def _asked_year(request, years):
    asked = request.GET.get("year", "")
    found = next((year for year in years if str(year) == asked), None)
    if asked and not found:
        raise Http404(_g("Nothing is known of that year."))
    return found
