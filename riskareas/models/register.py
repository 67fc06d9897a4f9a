"""The register of follow-ups across all risk areas."""

from django.db import models
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.caching.content_cache import cached
from core.models import BasePage
from core.public.pagination import PageSlice, requested_page_number
from core.search_document import SearchDocument

from .mixins import render_timeline
from .terms import Country

PAGE_SIZE = 30


class FollowUpIndexPage(RoutablePageMixin, BasePage):
    """Lists the follow-ups of all areas, filtered by what a visitor asks for."""

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
        """Found by its introduction."""
        return SearchDocument(summary=self.own_language_text.intro)

    @path("")
    def list(self, request):
        """Show a page of the register, narrowed by the filter."""
        from ..queries import follow_ups
        from ..queries.register_filter import RegisterFilter

        register_filter = RegisterFilter(request.GET)
        found = register_filter.apply(follow_ups.public_follow_ups())
        count = cached(("register-count", register_filter.query), found.order_by().count)
        rows = PageSlice(found, requested_page_number(request), PAGE_SIZE, count)
        rows.listed = lambda: follow_ups.add_list_columns(rows)
        return self.render(
            request, context_overrides={"filter": register_filter, "follow_ups": rows}
        )

    @path(_("country/<slug:code>/"), name="timeline")
    def timeline(self, request, code):
        """Show what has happened in a country: see `TimelineMixin`."""
        return render_timeline(self, request, get_object_or_404(Country, code=code))
