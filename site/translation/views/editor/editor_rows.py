"""What the editor shows of each text, in the order of the page editor's panels."""

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
    """A text in the editor: what it says in both languages, and what is offered for it.

    `written` stands in the field: what is stored, or what somebody typed that could not be saved,
    and then `error` says why.
    """

    text: SegmentText
    offers: list
    author: str = ""
    place: TextLocation | None = None
    links: list = field(default_factory=list)
    written: str = ""
    error: str = ""

    def __post_init__(self):
        self.written = self.stored

    @property
    def key(self):
        """The key of the segment."""
        return self.text.segment.pk

    @property
    def stored(self):
        """What is stored, as a translator writes it."""
        return to_editable(self.text.own.data, self.text.is_rich) if self.text.own else ""

    @property
    def seen(self):
        """When what is stored was written; empty where nothing is."""
        return self.text.own.updated_at.isoformat() if self.text.own else ""

    @property
    def state(self):
        """The name of its state."""
        if self.text.own:
            return TRANSLATED
        if self.text.is_outdated:
            return OUTDATED
        return SUGGESTED if any(offer.tool for offer in self.offers) else UNTRANSLATED

    @property
    def state_label(self):
        """Its state in words."""
        return str(STATES[self.state])

    @property
    def note(self):
        """Who translated it and when."""
        if not self.text.own:
            return ""
        when = date_format(timezone.localtime(self.text.own.updated_at), "DATE_FORMAT")
        who = f"{self.author}, {when}" if self.author else when
        tool = self.text.own.tool_name
        return _("%(who)s, as %(tool)s suggested") % {"who": who, "tool": tool} if tool else who

    @property
    def source(self):
        """The Swedish as it is read."""
        return to_display_html(self.text.source)

    @property
    def tagged_source(self):
        """The Swedish with its tags, where it has any."""
        return self.text.source if self.text.is_rich and has_tags(self.text.source) else ""

    @property
    def changes(self):
        """What was changed in Swedish since it was translated, word by word."""
        if not self.text.is_outdated:
            return []
        old, new = self.text.previous.translation_of.data, self.text.source
        rich = self.text.is_rich
        return word_diff(to_editable(old, rich), to_editable(new, rich))

    @property
    def previous(self):
        """The translation of what Swedish said before, without links that are gone."""
        return to_editable(self.text.data, self.text.is_rich) if self.text.is_outdated else ""

    @property
    def offered(self):
        """The offers, where it is not translated, with each text as a translator writes it."""
        if self.text.own:
            return []
        return [(offer, to_editable(offer.data, self.text.is_rich)) for offer in self.offers]


def editor_rows(translation, page, user):
    """Return the `Row`s of a translation; the queries are as many for any number of texts."""
    texts, places = segment_texts(translation), TextLocations(page)
    offers, links, authors = Suggestions(translation, user), source_links(texts), _authors(texts)
    rows = [
        EditorRow(
            text,
            offers.of(text),
            author=authors.get(text.own and text.own.last_translated_by_id, ""),
            place=places.of(text),
            links=links.get(text.segment.pk, []),
        )
        for text in texts
    ]
    return sorted(rows, key=lambda row: row.place.order)


def editor_row(translation, text, user):
    """Return the `Row` of one text, without its place."""
    authors = _authors([text])
    author = authors.get(text.own and text.own.last_translated_by_id, "")
    return EditorRow(text, Suggestions(translation, user).of(text), author=author)


def group_rows(rows):
    """Return [(place of the group, its rows)] for rows in order."""
    groups = [[*some] for _group, some in groupby(rows, key=lambda row: row.place.group)]
    return [(some[0].place, some) for some in groups]


def progress_sentence(status):
    """Return how much is translated and how much left, in a sentence."""
    return _("%(translated)s of %(segments)s texts translated, %(words)s words left") % {
        "translated": status.translated,
        "segments": status.segments,
        "words": status.words_left,
    }


def _authors(texts):
    keys = {text.own.last_translated_by_id for text in texts if text.own} - {None}
    people = get_user_model().objects.filter(pk__in=keys) if keys else ()
    return {person.pk: get_user_display_name(person) for person in people}
