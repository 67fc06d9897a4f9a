"""What is new in a risk area, as Atom: the changes of its pages, and the news about it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils import feedgenerator
from django.utils.translation import gettext as _

from core.bilingual.localized import localized_string
from core.public.feeds import FEED_SIZE, PageFeed, noon_of, strip_invalid_xml, summary_html
from core.public.navigation import url_of
from core.public.visibility import visible

from .models import FollowUpChange, RiskAreaChange, RiskAssessmentChange


@dataclass(frozen=True)
class AreaFeedEntry:
    """A change or a post, whose excerpt is the text."""

    translation_key: UUID
    day: date
    text: str
    translation_state: dict
    title: str
    url_path: str


class AreaFeed(PageFeed):
    """The newest changes and posts of the page of a risk area."""

    feed_type = feedgenerator.Atom1Feed

    def title(self):
        return strip_invalid_xml(_("New about %(area)s") % {"area": self.page.title})

    def subtitle(self):
        return _("What has changed on the page, in its assessments and follow-ups, and the news.")

    def link(self):
        return url_of(self.page.url_path)

    def items(self):
        """Return the newest entries in one query."""
        models = (RiskAreaChange, RiskAssessmentChange, FollowUpChange)
        queries = [_changes(model, self.page) for model in models]
        rows = queries[0].union(*queries[1:], _news(self.page), all=True)
        return [AreaFeedEntry(*row) for row in rows.order_by("-day", "translation_key")[:FEED_SIZE]]

    def item_description(self, entry):
        return summary_html(localized_string(entry.text, "excerpt", entry.translation_state))

    def item_pubdate(self, entry):
        return noon_of(entry.day)

    item_updateddate = item_pubdate


def _changes(model, area):
    """The changes of the visible pages of a type; of a translation only those that have words."""
    pages = model._meta.get_field("page").related_model.objects.filter(path__startswith=area.path)
    changes = model.objects.filter(page__in=visible(pages)).order_by()
    if area.is_translation:
        same = model.objects.filter(
            translation_key=OuterRef("translation_key"), text=OuterRef("text")
        )
        changes = changes.exclude(Exists(same.exclude(locale=area.locale_id))).exclude(text="")
    return changes.values_list(
        "translation_key", "day", "text", "page__translation_state", "page__title", "page__url_path"
    )


def _news(area):
    posts = visible(area.risk_area.posts.filter(locale=area.locale_id)).order_by()
    return posts.values_list(
        "translation_key", "date", "excerpt", "translation_state", "title", "url_path"
    )
