"""The admin of the terms that posts and pages refer to, and of the statements and their sources."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.terms.viewsets import FACTS_MENU, TermViewSet

from .. import models
from .source_chooser import SourceChooserViewSet


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
    """One menu for terms, statements and sources; other apps add theirs through `FACTS_MENU`."""

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
