"""A post: a dated piece of news and the terms it is about."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core import localize
from core.admin.panels import FilledFieldPanel
from core.blocks import StoryBlock, StreamField
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument, stream_texts
from riskareas.queries.follow_ups import follow_ups_of_post
from riskareas.queries.related_posts import related_posts

from ..term_links import term_links_of_post
from .kinds import NewsKind

RELATIONS = ("risk_areas", "clusters", "regions", "countries", "themes")


class PostQuerySet(PageQuerySet):
    """Query set of posts, with the order and the columns of lists."""

    def newest(self):
        """Order by date, then by place within the day, newest first."""
        return self.order_by("-date", "-day_order", "-pk")

    def for_cards(self):
        """Fetch only the columns that a card shows, newest first."""
        return self.select_related("kind").defer("body").newest()


class PostPage(BasePage):
    """A piece of news."""

    facts = (*COMMON_FACTS, "date", "day_order", "kind", "image", "imported_from", *RELATIONS)
    fact_streams = ("body",)
    override_translatable_fields = localize.translatable_fields(
        facts=[f for f in facts if f != "expire_at"]
    )
    parent_page_types = ["blog.BlogIndexPage"]
    subpage_types = []
    page_description = _("A dated piece of news with what it is about.")
    template = "blog/post_page.html"
    select_related_fields = ("kind", "image")
    exclude_fields_in_copy = ["imported_from"]

    date = models.DateField(
        _("date"), default=timezone.localdate, help_text=_("The day that the post is dated.")
    )
    day_order = models.PositiveSmallIntegerField(
        _("order within the day"),
        default=0,
        help_text=_("Where several posts have the same date, the highest number comes first."),
    )
    kind = models.ForeignKey(
        NewsKind, models.PROTECT, related_name="posts", verbose_name=_("kind"),
        help_text=_("What the post mainly is."),
    )  # fmt: skip
    excerpt = models.TextField(
        _("excerpt"),
        max_length=1000,
        help_text=_("What has happened and why it matters, in two to four sentences."),
    )
    image = models.ForeignKey(
        "core.SiteImage", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("image"), help_text=_("Shown on cards and at the top of the post."),
    )  # fmt: skip
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    risk_areas = ParentalManyToManyField(
        "riskareas.RiskArea", blank=True, related_name="posts", verbose_name=_("risk areas")
    )
    clusters = ParentalManyToManyField(
        "riskareas.Cluster", blank=True, related_name="posts", verbose_name=_("clusters")
    )
    regions = ParentalManyToManyField(
        "riskareas.Region", blank=True, related_name="posts", verbose_name=_("regions")
    )
    countries = ParentalManyToManyField(
        "riskareas.Country", blank=True, related_name="posts", verbose_name=_("countries")
    )
    themes = ParentalManyToManyField(
        "riskareas.Theme", blank=True, related_name="posts", verbose_name=_("themes")
    )

    imported_from = models.CharField(
        _("imported from"),
        max_length=255,
        blank=True,
        editable=False,
        help_text=_("The file and line of the archive that the post comes from."),
    )

    objects = PageManager.from_queryset(PostQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("day_order"), FieldPanel("kind")]),
        FieldPanel("excerpt"),
        FieldPanel("image"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel(name, widget=forms.CheckboxSelectMultiple) for name in RELATIONS],
            _("What the post is about"),
            help_text=_("Only what the text is about: these lead readers here."),
        ),
        FilledFieldPanel("imported_from", read_only=True),
    ]

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes = [
            models.Index(fields=["-date", "-day_order", "-page_ptr"], name="blog_post_newest_first")
        ]

    def search_document(self):
        """Return the excerpt and body as texts and all terms as facets."""
        return SearchDocument(
            summary=self.own_language_text.excerpt,
            texts=stream_texts(self.own_language_text.body),
            date=self.date,
            facets={
                "area": list(self.risk_areas.all()),
                "region": list(self.regions.all()),
                "cluster": list(self.clusters.all()),
                "kind": [self.kind],
                "theme": list(self.themes.all()),
                "country": list(self.countries.all()),
            },
        )

    @cached_property
    def term_links(self):
        """Links to the terms that the post is about, fetched in one query."""
        return term_links_of_post(self)

    @cached_property
    def follow_ups(self):
        """The public follow-ups that the post reports on."""
        return follow_ups_of_post(self)

    @cached_property
    def news(self):
        """Up to three related posts: about the same areas, or of the same kind if it has no area."""
        areas = [link.key for link in self.term_links if link.group == "area"]
        same = models.Q(risk_areas__in=areas) if areas else models.Q(kind=self.kind_id)
        return related_posts(PostPage.objects.filter(same), exclude=self.pk, limit=3)
