"""The hooks of the report and of the comparison, in place of wagtail-localize's."""

from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from ..views.actions.synchronize import SyncView
from ..views.report.translations_report import TranslationsMenuItem, TranslationsReportView


@hooks.register("register_admin_urls", order=-1)
def register_report_urls():
    """Shadow wagtail-localize's URLs with the same patterns."""
    report = TranslationsReportView
    patterns = [
        path("reports/translations/", report.as_view()),
        path("reports/translations/results/", report.as_view(results_only=True)),
        path("update/<int:translation_source_id>/", SyncView.as_view()),
    ]
    return [path("localize/", include(patterns))]


@hooks.register("register_reports_menu_item")
def register_report_menu_item():
    """Add the report to the menu."""
    return TranslationsMenuItem(
        _("Translations"),
        reverse_lazy("wagtail_localize:translations_report"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=900,
    )
