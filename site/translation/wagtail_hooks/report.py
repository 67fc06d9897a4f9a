"""The report of translations, at the address of wagtail-localize's and in place of its menu item."""

from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from ..views.actions.synchronize import SyncView
from ..views.report.translations_report import TranslationsMenuItem, TranslationsReportView


@hooks.register("register_admin_urls", order=-1)
def register_report_and_comparison():
    """Stand before the addresses of the same pattern in wagtail-localize."""
    report = TranslationsReportView
    patterns = [
        path("reports/translations/", report.as_view()),
        path("reports/translations/results/", report.as_view(results_only=True)),
        path("update/<int:translation_source_id>/", SyncView.as_view()),
    ]
    return [path("localize/", include(patterns))]


@hooks.register("register_reports_menu_item")
def register_report_menu_item():
    """Show the report to those who see anything in it."""
    return TranslationsMenuItem(
        _("Translations"),
        reverse_lazy("wagtail_localize:translations_report"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=900,
    )
