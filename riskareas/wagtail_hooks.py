"""What the knowledge base adds to Wagtail's admin: its facts, a work list and a log action."""

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .admin.evidence_report import EvidenceMenuItem, EvidenceReportView
from .admin.viewsets import FactsGroup

register_snippet(FactsGroup)


@hooks.register("register_admin_urls")
def register_evidence_addresses():
    """Serve the work list of risks without sound evidence, also as a spreadsheet."""
    return [
        path("reports/evidence/", EvidenceReportView.as_view(), name="riskareas_evidence"),
        path(
            "reports/evidence/results/",
            EvidenceReportView.as_view(results_only=True),
            name="riskareas_evidence_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_evidence_menu_item():
    """Show the work list to those who may edit pages."""
    return EvidenceMenuItem(
        _("Evidence of risks"), reverse_lazy("riskareas_evidence"), icon_name="warning", order=900
    )


@hooks.register("register_log_actions")
def register_confidentiality_check(actions):
    """Let the log show each check that a supplier may be named."""
    actions.register_action(
        "riskareas.confidentiality_check",
        _("Check confidentiality"),
        _("Confidentiality of the supplier checked"),
    )
