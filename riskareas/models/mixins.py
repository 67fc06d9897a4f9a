"""Timelines at addresses of their own below the pages that they belong to."""

from django.http import Http404
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.caching.content_cache import cached
from core.public.pagination import PageSlice, requested_page_number

PAGE_SIZE = 50


class TimelineMixin(RoutablePageMixin):
    """A page that tells about a row, with the row's timeline below it."""

    @path(_("timeline/"), name="timeline")
    def timeline(self, request):
        """Show what has happened, newest first; `?year=` narrows it to a year."""
        return render_timeline(self, request, getattr(self, self.subject_field))


def render_timeline(page, request, row):
    """Show the timeline of a row below a page; raises `Http404` for a year that has nothing."""
    from ..charts import year_chart
    from ..queries import timelines

    timeline = timelines.Timeline(row)
    totals = cached(("timeline", row._meta.model_name, row.pk), timeline.totals)
    years = timelines.totals_by_year(totals)
    year = _asked_year(request, years)
    days = PageSlice(
        timeline.days(year),
        requested_page_number(request),
        PAGE_SIZE,
        years[year] if year else years.total(),
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
            "chart": year_chart.build_year_chart(timelines.totals_by_kind(totals)),
        },
    )


def _asked_year(request, years):
    asked = request.GET.get("year", "")
    found = next((year for year in years if str(year) == asked), None)
    if asked and not found:
        raise Http404(_g("Nothing is known of that year."))
    return found
