"""The pages at addresses below a page: timelines, the register, the figures, an area's feed.

The routed methods of the page models call these views, so that the models know no queries or charts.
"""

from django.http import Http404
from django.utils.translation import gettext as _

from core.caching.content_cache import cached
from core.public.pagination import PageSlice, requested_page_number

from .charts.level_chart import build_level_chart
from .charts.year_chart import build_year_chart
from .feeds import AreaFeed
from .models import Pillar, RiskArea
from .queries.figures import count_cells_by_level, count_news_and_follow_ups
from .queries.follow_ups import add_list_columns, public_follow_ups
from .queries.register_filter import RegisterFilter
from .queries.timelines import Timeline, totals_by_kind, totals_by_year

EVENTS_PER_PAGE = 50
FOLLOW_UPS_PER_PAGE = 30


def render_timeline(page, request, term):
    """Show the timeline of a term below a page; a year without events raises `Http404`."""
    timeline = Timeline(term)
    totals = cached(("timeline", term._meta.model_name, term.pk), timeline.totals)
    years = totals_by_year(totals)
    year = _requested_year(request, years)
    days = PageSlice(
        timeline.days(year),
        requested_page_number(request),
        EVENTS_PER_PAGE,
        years[year] if year else years.total(),
    )
    # A function, so that a fragment in the cache costs no query.
    days.events = lambda: timeline.events(days)
    return page.render(
        request,
        template="riskareas/timeline.html",
        context_overrides={
            "term": term,
            "years": sorted(years, reverse=True),
            "year": year,
            "days": days,
            "chart": build_year_chart(totals_by_kind(totals)),
        },
    )


def _requested_year(request, years):
    value = request.GET.get("year", "")
    year = next((year for year in years if str(year) == value), None)
    if value and not year:
        raise Http404(_("Nothing is known of that year."))
    return year


def render_register(page, request):
    """Show a page of the register of follow-ups, narrowed by the visitor's filter."""
    register_filter = RegisterFilter(request.GET)
    pages = register_filter.apply(public_follow_ups())
    count = cached(("register-count", register_filter.query), pages.order_by().count)
    follow_ups = PageSlice(pages, requested_page_number(request), FOLLOW_UPS_PER_PAGE, count)
    # A function, so that a fragment in the cache costs no query.
    follow_ups.with_columns = lambda: add_list_columns(follow_ups)
    return page.render(
        request, context_overrides={"filter": register_filter, "follow_ups": follow_ups}
    )


def render_figures(page, request):
    """Show the news and follow-ups of each year, and the levels of each area and pillar."""
    by_year, cell_counts = cached(
        ("figures",), lambda: (count_news_and_follow_ups(), count_cells_by_level())
    )
    return page.render(
        request,
        template="riskareas/figures.html",
        context_overrides={
            "year_chart": build_year_chart(by_year),
            "level_chart": build_level_chart(
                RiskArea.objects.all(), Pillar.objects.all(), cell_counts
            ),
        },
    )


def serve_area_feed(page, request):
    """Serve what is new in a risk area as an Atom feed."""
    return AreaFeed(page, request.path)(request)
