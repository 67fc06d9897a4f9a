"""The index of risk areas, and a page for each."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.blocks import CharBlock
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable

from core import localize
from core.blocks import StoryBlock, StreamField
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument, stream_texts

from .changes import REVIEW_DATES, ChangesMixin, change_panels
from .mixins import AsOfMixin, TimelineMixin
from .terms import RiskArea


class RiskAreaIndexPage(RoutablePageMixin, BasePage):
    """Lists the risk areas with who answers for each."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["riskareas.RiskAreaPage"]
    max_count_per_parent = 1
    page_description = _("Lists all risk areas. There is one for each language.")
    template = "riskareas/risk_area_index_page.html"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("What a risk area is, in two or three sentences."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("risk area index")

    def search_document(self):
        """Return how the search finds the page: by its introduction."""
        return SearchDocument(summary=self.own_language_text.intro)

    @path(_("figures/"), name="figures")
    def figures(self, request):
        """Show the news and follow-ups of each year, and the levels of each area and pillar."""
        from ..views import render_figures

        return render_figures(self, request)


class RiskAreaPage(TimelineMixin, AsOfMixin, ChangesMixin, BasePage):
    """What the regions buy in an area, where its risks lie and who answers for it."""

    facts = (
        *COMMON_FACTS, "risk_area", "image", *REVIEW_DATES, "documents", "related_posts", "changes",
    )  # fmt: skip
    fact_streams = ("body",)
    override_translatable_fields = localize.translatable_fields(
        facts=[f for f in facts if f not in ("expire_at", "changes")]
    )
    parent_page_types = ["riskareas.RiskAreaIndexPage"]
    subpage_types = ["riskareas.RiskAssessmentPage", "riskareas.FollowUpPage"]
    page_description = _("Everything about one risk area: what is bought, the risks, who answers.")
    template = "riskareas/risk_area_page.html"
    subject_field = "risk_area"
    select_related_fields = ("risk_area", "image")

    risk_area = models.ForeignKey(
        RiskArea, models.PROTECT, related_name="pages", verbose_name=_("risk area"),
        help_text=_("The area that this page tells about."),
    )  # fmt: skip
    image = models.ForeignKey(
        "core.SiteImage", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("image"), help_text=_("Shown on cards and at the top of the page."),
    )  # fmt: skip
    other_names = StreamField(
        [("name", CharBlock(label=_("name"), max_length=80))],
        blank=True,
        max_num=12,
        verbose_name=_("other names"),
        help_text=_("What the area has been called, or what others call it."),
    )
    summary = models.TextField(
        _("summary in plain language"),
        max_length=900,
        help_text=_("For someone who has never bought anything for a hospital. 60 to 110 words."),
    )
    scope_in = models.TextField(
        _("belongs here"), blank=True, max_length=400, help_text=_("What the area covers.")
    )
    scope_out = models.TextField(
        _("does not belong here"),
        blank=True,
        max_length=400,
        help_text=_("What a reader might look for here but should find elsewhere."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("risk_area"), FieldPanel("image")]),
        FieldPanel("summary"),
        FieldPanel("other_names"),
        MultiFieldPanel([FieldPanel("scope_in"), FieldPanel("scope_out")], _("Scope")),
        FieldPanel("body"),
        InlinePanel("documents", label=_("document"), heading=_("Documents"), max_num=12),
        InlinePanel(
            "related_posts",
            label=_("post"),
            heading=_("News to show first"),
            max_num=4,
            help_text=_("The newest posts about the area follow by themselves."),
        ),
        *change_panels,
    ]

    class Meta:
        verbose_name = _("risk area page")

    @path("atom/")
    def atom(self, request):
        """Serve what is new in the area as an Atom feed."""
        from ..views import serve_area_feed

        return serve_area_feed(self, request)

    def search_document(self):
        """Return how the search finds the page: by its texts, other names and products."""
        own = self.own_language_text
        names = [name.value for name in own.other_names]
        return SearchDocument(
            summary=own.summary,
            texts=[*names, own.scope_in, *stream_texts(own.body)],
            facets={"area": [self.risk_area], "product": self.products},
        )

    @cached_property
    def document_list(self):
        """The documents of the area in the editor's order."""
        return [link.document for link in self.documents.select_related("document")]

    @cached_property
    def products(self):
        """What is bought within the area."""
        return list(self.risk_area.products.all())


class RiskAreaDocument(Orderable):
    """A document of a risk area."""

    page = ParentalKey(RiskAreaPage, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "core.SiteDocument", models.CASCADE, related_name="+", verbose_name=_("document")
    )

    panels = [FieldPanel("document")]


class RiskAreaRelatedPost(Orderable):
    """A post that the editor wants shown first."""

    page = ParentalKey(RiskAreaPage, on_delete=models.CASCADE, related_name="related_posts")
    post = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("post")
    )

    panels = [PageChooserPanel("post", "blog.PostPage")]
