"""Suggestions for texts that are not translated: from the translation memory and from a machine."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import cached_property
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import StringSegment, StringTranslation

from ..models import MachineSuggestion

MAX_REMEMBERED = 3  # suggestions from the translation memory for a text


@dataclass(frozen=True)
class Suggestion:
    """A translation that may be accepted.

    `tool` is the machine that made it, or empty; `page` the title of the page where a person wrote it,
    if the user may see that page.
    """

    data: str
    tool: str = ""
    page: str = ""
    written_at: datetime | None = None


class Suggestions:
    """The suggestions for all texts of a translation; the number of queries doesn't depend on theirs."""

    def __init__(self, translation, user):
        self.user = user
        self.locale = translation.target_locale_id
        self.strings = StringSegment.objects.filter(source=translation.source_id).values("string")

    def of(self, text):
        """Return the `Suggestion`s for a `SegmentText`: none where it is translated."""
        if text.current:
            return []
        string = text.segment.string_id
        remembered = [*self._remembered[string].values()][:MAX_REMEMBERED]
        return remembered + self._from_machine.get(string, [])

    def tool_of(self, string, data):
        """Return the machine whose suggestion for a string is exactly this text, or an empty string."""
        return next(
            (each.tool for each in self._from_machine.get(string, ()) if each.data == data), ""
        )

    @cached_property
    def _remembered(self):
        """{string key: {text: its newest suggestion}} from the translation memory, the newest first."""
        written = (
            StringTranslation.objects.filter(
                translation_of__in=self.strings, locale=self.locale, has_error=False
            )
            .order_by("-updated_at", "-pk")
            .values_list("translation_of", "data", "context__object", "updated_at")
        )
        remembered, titles = defaultdict(dict), self._titles
        for string, data, page, written_at in written:
            suggestion = Suggestion(data, page=titles.get(page, ""), written_at=written_at)
            remembered[string].setdefault(data, suggestion)
        return remembered

    @cached_property
    def _titles(self):
        """{translation key: title} of the pages with the same strings that the user may see."""
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
    def _from_machine(self):
        """{string key: [the machine's suggestion]}."""
        stored = MachineSuggestion.objects.filter(string__in=self.strings, locale=self.locale)
        return {each.string_id: [Suggestion(each.data, tool=each.tool)] for each in stored}
