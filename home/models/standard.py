"""A page about anything that has no type of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core import localize
from core.blocks import StoryBlock, StreamField
from core.models import BasePage
from core.models.base import COMMON_FACTS
from core.search_document import SearchDocument, stream_texts


class StandardPage(BasePage):
    """A title, a lead, a picture and a body."""

    facts = (*COMMON_FACTS, "image")
    fact_streams = ("body",)
    override_translatable_fields = localize.translatable_fields(facts=("show_in_menus", "image"))
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    page_description = _("Anything that is not news, a risk area, a region or a cluster.")
    template = "home/standard_page.html"
    select_related_fields = ("image",)

    lead = models.TextField(
        _("lead"), blank=True, max_length=500, help_text=_("The page in two or three sentences.")
    )
    image = models.ForeignKey(
        "core.SiteImage", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("image"), help_text=_("Shown at the top of the page."),
    )  # fmt: skip
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("image"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("standard page")

    def search_document(self):
        """Return the lead as the summary and the body as texts."""
        return SearchDocument(
            summary=self.own_language_text.lead, texts=stream_texts(self.own_language_text.body)
        )
