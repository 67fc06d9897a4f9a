"""Presents stored texts: as the page displays them, as a translator edits them, and as a word diff."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from bs4 import BeautifulSoup, NavigableString
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.strings import INLINE_TAGS, StringValue

from core.models import SiteDocument
from core.public.navigation import url_of

TOKENS = re.compile(r"<[^>]*>|\s+|[^\s<]+|<")
EQUAL, GONE, NEW = "equal", "gone", "new"


def to_editable(data, is_rich):
    """Return a stored text as a translator edits it: HTML for rich text, plain text elsewhere."""
    return data if is_rich else StringValue(data).render_text()


def to_display_html(data):
    """Return a stored text as the page displays it; links show their number and lead nowhere."""
    return _display_children(BeautifulSoup(data, "html.parser"))


def _display_children(element):
    parts = []
    for child in element.children:
        if isinstance(child, NavigableString):
            parts.append(format_html("{}", str(child)))
        elif child.name == "br":
            parts.append(mark_safe("<br>"))
        elif child.name == "a":
            words = _display_children(child)
            parts.append(format_html("<u>{}</u><sup>{}</sup>", words, child.get("id", "")))
        elif child.name in INLINE_TAGS:
            tag = mark_safe(child.name)
            parts.append(format_html("<{}>{}</{}>", tag, _display_children(child), tag))
        else:
            parts.append(_display_children(child))
    return format_html_join("", "{}", ((part,) for part in parts))


def has_tags(data):
    """Return whether rich text contains tags, which its translation needs too."""
    return "<" in data


def word_diff(old, new):
    """Return the difference between two texts: (`EQUAL`, `GONE` or `NEW`, words) in order."""
    before, after = TOKENS.findall(old), TOKENS.findall(new)
    diff = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            diff.append((EQUAL, "".join(before[i1:i2])))
            continue
        if i1 < i2:
            diff.append((GONE, "".join(before[i1:i2])))
        if j1 < j2:
            diff.append((NEW, "".join(after[j1:j2])))
    return diff


@dataclass(frozen=True)
class SourceLink:
    """A link of a Swedish text: the id that represents it in the tags, and its target."""

    id: str
    url: str
    title: str

    @property
    def tags(self):
        """The tags to put around its words."""
        return f'<a id="{self.id}">…</a>'


def source_links(texts):
    """Return {segment key: its `SourceLink`s} of texts, in two queries at most."""
    attrs_by_segment = {text.segment.pk: text.attrs for text in texts if "a1" in text.attrs}
    pages = Page.objects.in_bulk(_linked_ids(attrs_by_segment, "page"))
    documents = SiteDocument.objects.in_bulk(_linked_ids(attrs_by_segment, "document"))
    return {
        segment: [
            _source_link(name, attributes, pages, documents)
            for name, attributes in attrs.items()
            if re.fullmatch(r"a\d+", name)
        ]
        for segment, attrs in attrs_by_segment.items()
    }


def _linked_ids(attrs_by_segment, link_type):
    return {
        int(attributes["id"])
        for attrs in attrs_by_segment.values()
        for attributes in attrs.values()
        if attributes.get("linktype") == link_type
    }


def _source_link(name, attributes, pages, documents):
    link_type = attributes.get("linktype")
    if link_type == "page":
        page = pages.get(int(attributes["id"]))
        url = (page and url_of(page.url_path)) or ""
        return SourceLink(name, url, page.title if page else _("gone"))
    if link_type == "document":
        document = documents.get(int(attributes["id"]))
        return SourceLink(name, "", document.title if document else _("gone"))
    return SourceLink(name, attributes.get("href", ""), "")
