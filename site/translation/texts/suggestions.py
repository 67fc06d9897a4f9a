"""What can be offered for texts that are not translated: what was said elsewhere, what a machine says."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import cached_property
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import StringSegment, StringTranslation

from ..models import MachineSuggestion

MAX_REMEMBERED = 3  # offers of the memory for a text


@dataclass(frozen=True)
class Suggestion:
    """A translation that may be taken over.

    `tool` is the machine that made it, or nothing; `page` the title of the page where a person wrote
    it, as far as the user may know that page.
    """

    data: str
    tool: str = ""
    page: str = ""
    written_at: datetime | None = None


class Suggestions:
    """The offers for all texts of a translation, in as many queries however many there are."""

    def __init__(self, translation, user):
        self.user = user
        self.locale = translation.target_locale_id
        self.strings = StringSegment.objects.filter(source=translation.source_id).values("string")

    def of(self, text):
        """Return the `Offer`s for a `Text`: none where it is translated."""
        if text.own:
            return []
        string = text.segment.string_id
        return [*self._remembered[string].values()][:MAX_REMEMBERED] + self._suggested.get(
            string, []
        )

    def tool_of(self, string, data):
        """Return the machine whose suggestion for a string a text is, to the letter, or nothing."""
        return next(
            (each.tool for each in self._suggested.get(string, ()) if each.data == data), ""
        )

    @cached_property
    def _remembered(self):
        """Return {string: {text: the newest offer with it}}, the newest first."""
        written = (
            StringTranslation.objects.filter(
                translation_of__in=self.strings, locale=self.locale, has_error=False
            )
            .order_by("-updated_at", "-pk")
            .values_list("translation_of", "data", "context__object", "updated_at")
        )
        found, titles = defaultdict(dict), self._titles
        for string, data, page, written_at in written:
            offer = Suggestion(data, page=titles.get(page, ""), written_at=written_at)
            found[string].setdefault(data, offer)
        return found

    @cached_property
    def _titles(self):
        """Return {translation key: title} of the pages with the same strings that the user may see."""
        keys = StringTranslation.objects.filter(
            translation_of__in=self.strings, locale=self.locale
        ).values("context__object")
        pages = PagePermissionPolicy().explorable_instances(self.user)
        return dict(
            pages.filter(translation_key__in=keys, locale=self.locale)
            .order_by()
            .values_list("translation_key", "draft_title")
        )

    @cached_property
    def _suggested(self):
        """Return {string: [the machine's offer]}."""
        suggestions = MachineSuggestion.objects.filter(string__in=self.strings, locale=self.locale)
        return {each.string_id: [Suggestion(each.data, tool=each.tool)] for each in suggestions}
