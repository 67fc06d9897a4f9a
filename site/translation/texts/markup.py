"""Shows texts with their tags to people: as they are read, as they are written, and what changed."""

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

PARTS = re.compile(r"<[^>]*>|\s+|[^\s<]+|<")
EQUAL, GONE, NEW = "equal", "gone", "new"


def to_editable(data, is_rich):
    """Return a stored text as a translator writes it: with tags, or plain."""
    return data if is_rich else StringValue(data).render_text()


def to_display_html(data):
    """Return a stored text as it looks on the page; links show their number, and lead nowhere."""
    return _read(BeautifulSoup(data, "html.parser"))


def _read(element):
    parts = []
    for child in element.children:
        if isinstance(child, NavigableString):
            parts.append(format_html("{}", str(child)))
        elif child.name == "br":
            parts.append(mark_safe("<br>"))
        elif child.name == "a":
            parts.append(format_html("<u>{}</u><sup>{}</sup>", _read(child), child.get("id", "")))
        elif child.name in INLINE_TAGS:
            tag = mark_safe(child.name)
            parts.append(format_html("<{}>{}</{}>", tag, _read(child), tag))
        else:
            parts.append(_read(child))
    return format_html_join("", "{}", ((part,) for part in parts))


def has_tags(data):
    """Return whether a text of rich text has tags that a translation has to have too."""
    return "<" in data


def word_diff(old, new):
    """Return what became of a text, word by word: (`EQUAL`, `GONE` or `NEW`, words) in order."""
    before, after = PARTS.findall(old), PARTS.findall(new)
    found = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append((EQUAL, "".join(before[i1:i2])))
            continue
        if i1 < i2:
            found.append((GONE, "".join(before[i1:i2])))
        if j1 < j2:
            found.append((NEW, "".join(after[j1:j2])))
    return found


@dataclass(frozen=True)
class SourceLink:
    """A link of a Swedish text: the id that stands for it in the tags, and where it leads."""

    id: str
    address: str
    title: str

    @property
    def tags(self):
        """How it is written around its words."""
        return f'<a id="{self.id}">…</a>'


def source_links(texts):
    """Return {segment key: its `Link`s} of texts, in two queries at most."""
    found = {text.segment.pk: text.attrs for text in texts if "a1" in text.attrs}
    pages = Page.objects.in_bulk(_keys(found, "page"))
    documents = SiteDocument.objects.in_bulk(_keys(found, "document"))
    return {
        key: [
            _link(name, attributes, pages, documents)
            for name, attributes in attrs.items()
            if re.fullmatch(r"a\d+", name)
        ]
        for key, attrs in found.items()
    }


def _keys(found, kind):
    return {
        int(attributes["id"])
        for attrs in found.values()
        for attributes in attrs.values()
        if attributes.get("linktype") == kind
    }


def _link(name, attributes, pages, documents):
    kind = attributes.get("linktype")
    if kind == "page":
        page = pages.get(int(attributes["id"]))
        return SourceLink(
            name, (page and url_of(page.url_path)) or "", page.title if page else _("gone")
        )
    if kind == "document":
        document = documents.get(int(attributes["id"]))
        return SourceLink(name, "", document.title if document else _("gone"))
    return SourceLink(name, attributes.get("href", ""), "")
