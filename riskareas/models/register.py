"""The register of follow-ups across all risk areas."""

from django.db import models
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import BasePage
from core.search_document import SearchDocument

from .terms import Country


class FollowUpIndexPage(RoutablePageMixin, BasePage):
    """Lists the follow-ups of all areas, filtered by a visitor's choice."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("Lists all follow-ups. There is one for each language.")
    template = "riskareas/follow_up_index_page.html"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("What a follow-up is and what the register holds, in two or three sentences."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("register of follow-ups")

    def search_document(self):
        """Return how the search finds the page: by its introduction."""
        return SearchDocument(summary=self.own_language_text.intro)

    @path("")
    def list(self, request):
        """Show a page of the register, narrowed by the filter."""
        from ..views import render_register

        return render_register(self, request)

    @path(_("country/<slug:code>/"), name="timeline")
    def timeline(self, request, code):
        """Show what has happened in a country: see `TimelineMixin`."""
        from ..views import render_timeline

        return render_timeline(self, request, get_object_or_404(Country, code=code))
