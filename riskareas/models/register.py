"""The register of follow-ups across all risk areas."""

from django.db import models
from django.http import Http404
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.cache import cached
from core.findable import Findable
from core.models import BasePage
from core.paging import Slice

PAGE_SIZE = 30


class FollowUpIndexPage(BasePage):
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

    def findable(self):
        """Found by its introduction."""
        return Findable(summary=self.intro)

    def get_context(self, request, *args, **kwargs):
        from .. import follow_ups
        from ..register_filter import RegisterFilter

        number = request.GET.get("page", "1")
        if not number.isascii() or not number.isdigit() or len(number) > 6:
            raise Http404(_g("There is no such page of the list."))
        register_filter = RegisterFilter(request.GET)
        found = register_filter.apply(follow_ups.all_public())
        count = cached(("register-count", register_filter.query), found.order_by().count)
        rows = Slice(found, int(number), PAGE_SIZE, count)
        rows.listed = lambda: follow_ups.listed(rows)
        context = super().get_context(request, *args, **kwargs)
        return context | {"filter": register_filter, "follow_ups": rows}
