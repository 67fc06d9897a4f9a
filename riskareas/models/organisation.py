"""The regions and the clusters: an index with a map and a table, and a page for each."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core import localize
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument

from .mixins import AsOfMixin, TimelineMixin
from .terms import Cluster, Region


class RegionIndexPage(AsOfMixin, BasePage):
    """All regions and clusters, on a map and in a table: who belongs where and answers for what."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["riskareas.RegionPage", "riskareas.ClusterPage"]
    max_count_per_parent = 1
    page_description = _("Lists all regions and clusters. There is one for each language.")
    template = "riskareas/region_index_page.html"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("How the regions share the work, in two or three sentences."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("region index")

    def search_document(self):
        """Return how the search finds the page: by its introduction."""
        return SearchDocument(summary=self.own_language_text.intro)


class RegionPage(TimelineMixin, AsOfMixin, BasePage):
    """A region: its cluster, what it answers for, and news from it."""

    facts = (*COMMON_FACTS, "region")
    override_translatable_fields = localize.translatable_fields(facts=("show_in_menus", "region"))
    parent_page_types = ["riskareas.RegionIndexPage"]
    subpage_types = []
    page_description = _("One of the 21 regions.")
    template = "riskareas/region_page.html"
    subject_field = "region"
    select_related_fields = ("region",)

    region = models.ForeignKey(
        Region, models.PROTECT, related_name="pages", verbose_name=_("region")
    )
    intro = models.TextField(
        _("introduction"),
        max_length=800,
        help_text=_("What the region does in the cooperation, in two to four sentences."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("region"), FieldPanel("intro")]

    class Meta:
        verbose_name = _("region page")

    def search_document(self):
        """Return how the search finds the page: by its introduction and its region."""
        return SearchDocument(
            summary=self.own_language_text.intro, facets={"region": [self.region]}
        )


class ClusterPage(TimelineMixin, AsOfMixin, BasePage):
    """A cluster: its regions, what it answers for, and its news."""

    facts = (*COMMON_FACTS, "cluster")
    override_translatable_fields = localize.translatable_fields(facts=("show_in_menus", "cluster"))
    parent_page_types = ["riskareas.RegionIndexPage"]
    subpage_types = []
    page_description = _("One of the clusters A to H.")
    template = "riskareas/cluster_page.html"
    subject_field = "cluster"
    select_related_fields = ("cluster",)

    cluster = models.ForeignKey(
        Cluster, models.PROTECT, related_name="pages", verbose_name=_("cluster")
    )
    intro = models.TextField(
        _("introduction"),
        max_length=800,
        help_text=_("Which regions, what they answer for together, in two to four sentences."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("cluster"), FieldPanel("intro")]

    class Meta:
        verbose_name = _("cluster page")

    def search_document(self):
        """Return how the search finds the page: by its introduction and its cluster."""
        return SearchDocument(
            summary=self.own_language_text.intro, facets={"cluster": [self.cluster]}
        )
