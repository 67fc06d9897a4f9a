"""The admin of the rows that posts, pages and responsibilities refer to."""

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.terms.viewsets import FACTS_MENU, TermViewSet

from . import models
from .admin.evidence_report import EvidenceMenuItem, EvidenceReportView
from .admin.source_chooser import SourceChooserViewSet


class RiskAreaViewSet(TermViewSet):
    """The risk areas."""

    model = models.RiskArea
    icon = "warning"


class ProductViewSet(TermViewSet):
    """What is bought, by risk area."""

    model = models.Product
    icon = "tag"
    list_display = ["name_sv", "name_en", "code", "risk_area", "cpv"]
    list_filter = ["risk_area"]
    search_fields = [*TermViewSet.search_fields, "cpv"]
    select_related = ["risk_area"]


class PillarViewSet(TermViewSet):
    """The pillars that themes stand under."""

    model = models.Pillar
    icon = "pilcrow"


class ThemeViewSet(TermViewSet):
    """The themes, by pillar."""

    model = models.Theme
    icon = "tag"
    list_display = ["name_sv", "name_en", "code", "pillar"]
    list_filter = ["pillar"]
    select_related = ["pillar"]


class CountryViewSet(TermViewSet):
    """The countries that posts are about."""

    model = models.Country
    icon = "globe"


class ClusterViewSet(TermViewSet):
    """The clusters A to H."""

    model = models.Cluster
    icon = "group"


class RegionViewSet(TermViewSet):
    """The regions, also found by a former name."""

    model = models.Region
    icon = "home"
    list_display = ["name_sv", "code", "scb", "former_sv"]
    search_fields = [*TermViewSet.search_fields, "former_sv", "scb"]


class DatedStatementViewSet(TermViewSet):
    """The newest statements first; each by what it says and its source."""

    ordering = ["-attested_on", "pk"]


class MembershipViewSet(DatedStatementViewSet):
    """Which region belongs to which cluster, and who says so."""

    model = models.ClusterMembership
    icon = "group"
    list_display = ["region", "cluster", "attested_on", "source"]
    list_filter = ["cluster", "region", "source"]
    search_fields = ["region__name_sv", "cluster__name_sv", "source__title_sv", "source__code"]
    select_related = ["region", "cluster", "source"]


class ResponsibilityViewSet(DatedStatementViewSet):
    """Which cluster or region answers for which area, and who says so."""

    model = models.Responsibility
    icon = "user"
    list_display = ["risk_area", "cluster", "region", "attested_on", "source"]
    list_filter = ["risk_area", "cluster", "region", "source"]
    search_fields = ["risk_area__name_sv", "cluster__name_sv", "region__name_sv", "source__code"]
    select_related = ["risk_area", "cluster", "region", "source"]


class SourceViewSet(TermViewSet):
    """The sources, newest first."""

    model = models.Source
    icon = "link"
    list_display = ["title_sv", "publisher", "date", "read_on", "code"]
    list_filter = ["publisher"]
    search_fields = ["code", "title_sv", "title_en", "publisher", "url"]
    ordering = ["-date", "code"]
    chooser_viewset_class = SourceChooserViewSet


class FactsGroup(SnippetViewSetGroup):
    """One menu for all rows; other apps add theirs through the hook of `FACTS_MENU`."""

    menu_label = _("Facts")
    menu_name = "facts"
    menu_icon = "list-ul"
    menu_order = 150
    submenu_hook = FACTS_MENU
    items = (
        ResponsibilityViewSet,
        MembershipViewSet,
        SourceViewSet,
        RiskAreaViewSet,
        ProductViewSet,
        ThemeViewSet,
        PillarViewSet,
        CountryViewSet,
        ClusterViewSet,
        RegionViewSet,
    )


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
    """Let the log tell of checks that a supplier may be named."""
    actions.register_action(
        "riskareas.confidentiality_check",
        _("Check confidentiality"),
        _("Confidentiality of the supplier checked"),
    )
