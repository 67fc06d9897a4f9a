"""The regions and the clusters: an index with a map and a table, and a page for each."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core import localize
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument

from ..as_of_date import AsOfMixin
from ..charts import region_map
from ..queries import responsibilities
from ..queries.related_posts import related_posts
from ..rules.as_of import answer_as_of
from .mixins import TimelineMixin
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
        """Found by its introduction."""
        return SearchDocument(summary=self.own_language_text.intro)

    @cached_property
    def regions(self):
        """(region, answer) for every region: its cluster, or that it is not known."""
        return responsibilities.answers_by_region(self.day.date)

    @cached_property
    def clusters(self):
        """(cluster, its pattern, its regions, its areas) for every cluster in order."""
        areas = responsibilities.answers_by_area(self.day.date)
        return [
            (
                cluster,
                region_map.cluster_pattern(cluster),
                _named(cluster, self.regions),
                _named(cluster, areas),
            )
            for cluster in Cluster.objects.all()
        ]

    @cached_property
    def areas(self):
        """The areas that each cluster answers for, by the cluster's key."""
        return {cluster.pk: areas for cluster, _pattern, _regions, areas in self.clusters}

    @cached_property
    def places(self):
        """The regions as the map shows them."""
        return region_map.map_regions(self.regions)

    view_box = staticmethod(region_map.view_box)


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
        """Found by its introduction and its names."""
        return SearchDocument(
            summary=self.own_language_text.intro, facets={"region": [self.region]}
        )

    @cached_property
    def memberships(self):
        """Every statement about the region's cluster, newest first."""
        return responsibilities.membership_statements(self.region_id)

    @cached_property
    def membership(self):
        """The answer to which cluster the region belongs to."""
        return answer_as_of(self.memberships, self.day.date)

    @cached_property
    def other_memberships(self):
        """The statements that are no part of the answer, newest first."""
        return [row for row in self.memberships if row not in self.membership.statements]

    @cached_property
    def responsible_for(self):
        """(area, answer) for each area the region answers for, itself or through its cluster."""
        return responsibilities.areas_of_region(
            self.region_id, self.membership.clusters, self.day.date
        )

    @cached_property
    def news(self):
        """The four newest posts about the region."""
        return related_posts(self.region.posts.all())


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
        """Found by its introduction and its name."""
        return SearchDocument(
            summary=self.own_language_text.intro, facets={"cluster": [self.cluster]}
        )

    @cached_property
    def members(self):
        """(region, answer) for each region whose answer names the cluster."""
        return responsibilities.members_of_cluster(self.cluster_id, self.day.date)

    @cached_property
    def responsible_for(self):
        """(area, answer) for each area whose answer names the cluster."""
        return responsibilities.areas_of_cluster(self.cluster_id, self.day.date)

    @cached_property
    def news(self):
        """The four newest posts about the cluster."""
        return related_posts(self.cluster.posts.all())


def _named(cluster, answers):
    """Return the regions or areas whose answer names a cluster."""
    return [row for row, found in answers if cluster.pk in found.clusters]
