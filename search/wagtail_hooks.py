"""What the search has in the admin: synonyms, best bets, and the report of what was searched for."""

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from .admin.query_report import QueryReportMenuItem, QueryReportView
from .admin.viewsets import SearchViewSetGroup


@hooks.register("register_admin_viewset")
def register_search_group():
    """Let editors tend synonyms and best bets."""
    return SearchViewSetGroup()


@hooks.register("register_admin_urls")
def register_searches_addresses():
    """Serve the report, also as a spreadsheet."""
    return [
        path("reports/searches/", QueryReportView.as_view(), name="search_searches"),
        path(
            "reports/searches/results/",
            QueryReportView.as_view(results_only=True),
            name="search_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_searches_menu_item():
    """Show the report to those who may act on it."""
    return QueryReportMenuItem(
        _("Searches"), reverse_lazy("search_searches"), icon_name="search", order=910
    )
