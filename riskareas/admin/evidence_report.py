"""The editors' work list: risk levels that lack a source, or rest only on old ones."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from ..models import RiskAssessmentPage
from ..queries.evidence import assessments_with_gaps

EDITING_ACTIONS = ["add", "change", "publish"]


class EvidenceMenuItem(MenuItem):
    """The way to the work list, for those who edit pages."""

    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, EDITING_ACTIONS
        )


class EvidenceReportView(ReportView):
    """The live assessments with a cell to work on, those with most aged levels first."""

    page_title = _("Evidence of risks")
    header_icon = "warning"
    index_url_name = "riskareas_evidence"
    index_results_url_name = "riskareas_evidence_results"
    any_permission_required = EDITING_ACTIONS
    model = RiskAssessmentPage
    list_export = ["title", "product", "assessed_on", "unknown", "aged"]
    export_headings = {
        "title": _("Title"),
        "product": _("Product"),
        "assessed_on": _("Assessed on"),
        "unknown": _("Without a level"),
        "aged": _("Sources older than five years"),
    }
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("product", label=_("Product")),
        Column("assessed_on", label=_("Assessed on")),
        Column("unknown", label=_("Without a level")),
        Column("aged", label=_("Sources older than five years")),
    ]

    def get_queryset(self):
        return assessments_with_gaps(timezone.localdate())
