"""The texts of a translation: each segment of the source with its translation today."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from bs4 import BeautifulSoup
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    TemplateSegment,
)

from core.bilingual.translation_state import build_translation_state


@dataclass(frozen=True)
class SegmentText:
    """A segment with its Swedish text and its translation.

    `current` is the translation of what Swedish says now, `previous` that of what it said before; either
    may be None. `source` and `data` are HTML where `is_rich`, escaped plain text elsewhere. `changed_at`
    is the time since which it needs an update, or None if it was there when the translation began.
    """

    segment: StringSegment
    current: StringTranslation | None
    previous: StringTranslation | None
    is_rich: bool
    changed_at: datetime | None

    @property
    def path(self):
        """The content path of the segment."""
        return self.segment.context.path

    @property
    def source(self):
        """The Swedish text."""
        return self.segment.string.data

    @property
    def is_outdated(self):
        """Whether the page shows a translation of what Swedish said before."""
        return not self.current and self.previous is not None

    @property
    def is_swedish(self):
        """Whether the page shows the Swedish text."""
        return not self.current and not self.previous

    @property
    def data(self):
        """The text that the translated page shows."""
        if self.current:
            return self.current.data
        # An outdated text can have links that Swedish has no more: the page could not resolve them.
        return _without_lost_links(self.previous.data, self.attrs) if self.previous else self.source

    @property
    def attrs(self):
        """{id: HTML attributes} of the links of the Swedish text."""
        return json.loads(self.segment.attrs or "null") or {}


def segment_texts(translation):
    """Return the `SegmentText`s of a translation in their order on the page, in four queries."""
    segments = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order", "pk")
    )
    written = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        has_error=False,
    )
    current = {(text.context_id, text.translation_of_id): text for text in written}
    changes = translation.changes.select_related("previous__translation_of")
    changed = {(change.context_id, change.string_id): change for change in changes}
    rich = set(_template_segments(translation).values_list("context", flat=True))
    return [
        SegmentText(
            segment=segment,
            current=current.get(key),
            previous=changed[key].previous if key in changed else None,
            is_rich=segment.context_id in rich,
            changed_at=changed[key].changed_at if key in changed else None,
        )
        for segment in segments
        for key in [(segment.context_id, segment.string_id)]
    ]


def translation_state_of(translation, texts):
    """Return the `core.bilingual.translation_state` of a page that is made of these texts."""
    strings = [(text.path, text.segment.order, text.segment.attrs, text.data) for text in texts]
    templates = _template_segments(translation).values_list(
        "context__path", "order", "template__uuid"
    )
    fingerprinted = json.dumps([strings, sorted(map(list, templates), key=str)], default=str)
    return build_translation_state(
        hashlib.md5(fingerprinted.encode(), usedforsecurity=False).hexdigest(),
        whole=all(text.current for text in texts),
        swedish={text.path for text in texts if text.is_swedish and not text.is_rich},
        outdated={text.path for text in texts if text.is_outdated},
    )


def _without_lost_links(data, attrs):
    """Return HTML without the links whose ids the Swedish text lacks; their words stay."""
    soup = BeautifulSoup(data, "html.parser")
    for link in soup.find_all("a"):
        if link.get("id") not in attrs:
            link.unwrap()
    return str(soup)


def _template_segments(translation):
    return TemplateSegment.objects.filter(source=translation.source_id)
