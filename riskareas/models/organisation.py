"""The regions and the clusters: an index with a table, and a page for each."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core import localize
from core.models import BasePage
from core.models.base import COMMON_FACTS

from .. import responsibilities
from ..related import related_posts
from .rows import Cluster, Region


class RegionIndexPage(BasePage):
    """All regions and clusters in a table: who belongs where and answers for what."""

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

    @cached_property
    def regions(self):
        """(region, membership) for every region, the membership as it was last attested or None."""
        return responsibilities.regions()

    @cached_property
    def memberships(self):
        """The memberships of the regions that a source places in a cluster."""
        return [membership for _region, membership in self.regions if membership]

    @cached_property
    def responsibilities(self):
        """What each cluster answers for, by the cluster's key."""
        return responsibilities.current_by_cluster()


class RegionPage(BasePage):
    """A region: its cluster, what it answers for, and news from it."""

    facts = (*COMMON_FACTS, "region")
    override_translatable_fields = localize.declare(facts=("show_in_menus", "region"))
    parent_page_types = ["riskareas.RegionIndexPage"]
    subpage_types = []
    page_description = _("One of the 21 regions.")
    template = "riskareas/region_page.html"
    tells_about = "region"
    shown_with = ("region",)

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

    @cached_property
    def memberships(self):
        """Every attested membership, newest first."""
        return responsibilities.memberships_of(self.region_id)

    @cached_property
    def responsible_for(self):
        """What the region answers for, by itself or through the cluster it was last attested in."""
        cluster = self.memberships[0].cluster_id if self.memberships else None
        return responsibilities.of_region(self.region_id, cluster)

    @cached_property
    def news(self):
        """The four newest posts about the region."""
        return related_posts(self.region.posts.all())


class ClusterPage(BasePage):
    """A cluster: its regions, what it answers for, and its news."""

    facts = (*COMMON_FACTS, "cluster")
    override_translatable_fields = localize.declare(facts=("show_in_menus", "cluster"))
    parent_page_types = ["riskareas.RegionIndexPage"]
    subpage_types = []
    page_description = _("One of the clusters A to H.")
    template = "riskareas/cluster_page.html"
    tells_about = "cluster"
    shown_with = ("cluster",)

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

    @cached_property
    def members(self):
        """The regions that were last attested in this cluster."""
        return responsibilities.members(self.cluster_id)

    @cached_property
    def responsible_for(self):
        """The areas the cluster answers for."""
        return responsibilities.of_cluster(self.cluster_id)

    @cached_property
    def news(self):
        """The four newest posts about the cluster."""
        return related_posts(self.cluster.posts.all())
