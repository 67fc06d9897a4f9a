"""The home page: jumbotron, vision, entrances by role, latest news and the risk areas."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing

from blog.models import PostPage
from core import localize
from core.blocks import StreamField
from core.blocks.media import PageChoiceBlock, localized_cards
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.public.cards import pages_for_cards
from core.search_document import SearchDocument, stream_texts
from riskareas.queries.risk_areas import risk_area_cards


class EntranceBlock(StructBlock):
    """An entrance for one kind of visitor."""

    facts = ("role", "page")

    role = ChoiceBlock(
        label=_("role"),
        choices=[
            ("buyer", _("Buyer")),
            ("supplier", _("Supplier")),
            ("journalist", _("Journalist")),
            ("citizen", _("Citizen")),
        ],
        help_text=_("Decides the drawing on the card."),
    )
    page = PageChoiceBlock(label=_("page"))
    heading = CharBlock(label=_("heading"), max_length=60, default="")
    text = CharBlock(
        label=_("text"), max_length=160, default="", help_text=_("What this visitor finds there.")
    )

    class Meta:
        icon = "user"
        label = _("Entrance")
        template = "home/components/entrance.html"


class HomePage(BasePage):
    """The first page of a language."""

    facts = (*COMMON_FACTS, "image")
    fact_streams = ("entrances",)
    override_translatable_fields = localize.translatable_fields(facts=("show_in_menus", "image"))
    parent_page_types = ["wagtailcore.Page"]
    page_description = _("The first page of the site. There is one for each language.")
    template = "home/home_page.html"
    select_related_fields = ("image",)

    heading = models.CharField(
        _("heading"), max_length=120, help_text=_("What we do, in at most ten words.")
    )
    lead = models.TextField(
        _("lead"), max_length=400, help_text=_("For whom and why, in two or three sentences.")
    )
    image = models.ForeignKey(
        "core.SiteImage", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("image"),
        help_text=_("Wide, calm to the left where the heading stands. At least 1,600 pixels."),
    )  # fmt: skip
    vision_heading = models.CharField(
        _("heading of the vision"),
        max_length=80,
        default="Vision",
        help_text=_("One to four words."),
    )
    vision = RichTextField(
        _("vision"),
        features=["bold", "link"],
        blank=True,
        help_text=_("Where we want to be, in words that anyone understands. 90 to 140 words."),
    )
    entrances = StreamField(
        [("entrance", EntranceBlock())],
        blank=True,
        max_num=4,
        verbose_name=_("entrances by role"),
        help_text=_("One for each kind of visitor, at most four."),
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("heading"), FieldPanel("lead"), FieldPanel("image")], _("Top of the page")
        ),
        MultiFieldPanel([FieldPanel("vision_heading"), FieldPanel("vision")], _("Vision")),
        FieldPanel("entrances"),
    ]

    class Meta:
        verbose_name = _("home page")

    def search_document(self):
        """Return the lead as the summary; heading, vision and entrances as texts."""
        own = self.own_language_text
        vision = [own.vision_heading, get_text_for_indexing(own.vision)]
        texts = [own.heading, *vision, *stream_texts(own.entrances)]
        return SearchDocument(summary=own.lead, texts=texts)

    @cached_property
    def entrance_cards(self):
        """(entrance, page) for each entrance with a public page."""
        return localized_cards([entrance.value for entrance in self.translated.entrances])

    @cached_property
    def news(self):
        """The newest posts."""
        return list(pages_for_cards(PostPage).for_cards()[:4])

    @cached_property
    def areas(self):
        """The risk areas in order."""
        return list(risk_area_cards())
