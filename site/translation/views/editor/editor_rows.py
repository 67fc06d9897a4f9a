"""The rows of the translation editor, one for each text, in the order of the page editor's panels."""

from dataclasses import dataclass, field
from itertools import groupby

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name

from ...texts.markup import has_tags, source_links, to_display_html, to_editable, word_diff
from ...texts.segment_texts import SegmentText, segment_texts
from ...texts.suggestions import Suggestions
from ...texts.text_locations import TextLocation, TextLocations

TRANSLATED, OUTDATED, SUGGESTED, UNTRANSLATED = (
    "translated",
    "outdated",
    "suggested",
    "untranslated",
)
STATES = {
    TRANSLATED: gettext_lazy("Translated"),
    OUTDATED: gettext_lazy("Needs update"),
    SUGGESTED: gettext_lazy("Machine suggestion"),
    UNTRANSLATED: gettext_lazy("Not translated"),
}


@dataclass
class EditorRow:
    """A text in the editor in both languages, with the suggestions for it.

    `written` is the value of the field: the stored translation, or what somebody typed that could not be
    saved, and then `error` says why.
    """

    text: SegmentText
    all_suggestions: list
    author: str = ""
    location: TextLocation | None = None
    links: list = field(default_factory=list)
    written: str = ""
    error: str = ""

    def __post_init__(self):
        self.written = self.stored

    @property
    def key(self):
        """The primary key of the segment."""
        return self.text.segment.pk

    @property
    def stored(self):
        """The stored translation, as a translator edits it; empty where there is none."""
        return to_editable(self.text.current.data, self.text.is_rich) if self.text.current else ""

    @property
    def seen(self):
        """The time at which the stored translation was written; empty where there is none."""
        return self.text.current.updated_at.isoformat() if self.text.current else ""

    @property
    def state(self):
        """The key of its state in `STATES`."""
        if self.text.current:
            return TRANSLATED
        if self.text.is_outdated:
            return OUTDATED
        return SUGGESTED if any(each.tool for each in self.all_suggestions) else UNTRANSLATED

    @property
    def state_label(self):
        """The state in words."""
        return str(STATES[self.state])

    @property
    def note(self):
        """A sentence that says who translated it and when."""
        if not self.text.current:
            return ""
        when = date_format(timezone.localtime(self.text.current.updated_at), "DATE_FORMAT")
        who = f"{self.author}, {when}" if self.author else when
        tool = self.text.current.tool_name
        return _("%(who)s, as %(tool)s suggested") % {"who": who, "tool": tool} if tool else who

    @property
    def source(self):
        """The Swedish text as the page displays it."""
        return to_display_html(self.text.source)

    @property
    def tagged_source(self):
        """The Swedish text with its tags, where it has any."""
        return self.text.source if self.text.is_rich and has_tags(self.text.source) else ""

    @property
    def changes(self):
        """The word diff between the Swedish text that was translated and that of today."""
        if not self.text.is_outdated:
            return []
        old, new = self.text.previous.translation_of.data, self.text.source
        rich = self.text.is_rich
        return word_diff(to_editable(old, rich), to_editable(new, rich))

    @property
    def previous(self):
        """The translation of the previous Swedish text, without links that are gone."""
        return to_editable(self.text.data, self.text.is_rich) if self.text.is_outdated else ""

    @property
    def suggestions(self):
        """[(suggestion, its text as a translator edits it)], empty where the text is translated."""
        if self.text.current:
            return []
        return [(each, to_editable(each.data, self.text.is_rich)) for each in self.all_suggestions]


def editor_rows(translation, page, user):
    """Return the `EditorRow`s of a translation, in the same number of queries for any number of texts."""
    texts, locations = segment_texts(translation), TextLocations(page)
    suggestions = Suggestions(translation, user)
    links, authors = source_links(texts), _author_names(texts)
    rows = [
        EditorRow(
            text,
            suggestions.of(text),
            author=authors.get(text.current and text.current.last_translated_by_id, ""),
            location=locations.of(text),
            links=links.get(text.segment.pk, []),
        )
        for text in texts
    ]
    return sorted(rows, key=lambda row: row.location.order)


def editor_row(translation, text, user):
    """Return the `EditorRow` of one text, without its location."""
    authors = _author_names([text])
    author = authors.get(text.current and text.current.last_translated_by_id, "")
    return EditorRow(text, Suggestions(translation, user).of(text), author=author)


def group_rows(rows):
    """Return [(location of the first row, rows)] for each group of rows; the rows are in order."""
    groups = [[*group] for _key, group in groupby(rows, key=lambda row: row.location.group)]
    return [(group[0].location, group) for group in groups]


def progress_sentence(status):
    """Return a sentence with how much is translated and how much is left."""
    return _("%(translated)s of %(segments)s texts translated, %(words)s words left") % {
        "translated": status.translated,
        "segments": status.segments,
        "words": status.words_left,
    }


def _author_names(texts):
    keys = {text.current.last_translated_by_id for text in texts if text.current} - {None}
    users = get_user_model().objects.filter(pk__in=keys) if keys else ()
    return {user.pk: get_user_display_name(user) for user in users}
