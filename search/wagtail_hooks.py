"""The search in Wagtail's admin: synonyms, best bets and the report of visitors' searches."""

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from .admin.query_report import QueryReportMenuItem, QueryReportView
from .admin.viewsets import SearchViewSetGroup


@hooks.register("register_admin_viewset")
def register_search_viewsets():
    """Register the views of synonyms and best bets."""
    return SearchViewSetGroup()


@hooks.register("register_admin_urls")
def register_query_report_urls():
    """Register the URLs of the report, which is also a spreadsheet."""
    return [
        path("reports/searches/", QueryReportView.as_view(), name="search_searches"),
        path(
            "reports/searches/results/",
            QueryReportView.as_view(results_only=True),
            name="search_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_query_report_menu_item():
    """Add the report to the menu."""
    return QueryReportMenuItem(
        _("Searches"), reverse_lazy("search_searches"), icon_name="search", order=910
    )
