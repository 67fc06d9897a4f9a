"""The texts of a translation: each segment with what the translation says there today."""

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
    """A segment: its place, what the Swedish says, and how that is said in the other language.

    `own` translates what Swedish says now, `previous` what it said before; both may be missing.
    `source` and `data` are HTML where `is_rich`, escaped plain text elsewhere. `changed_at` is the
    time from which it has been behind, None where it was there when the translation began.
    """

    segment: StringSegment
    own: StringTranslation | None
    previous: StringTranslation | None
    is_rich: bool
    changed_at: datetime | None

    @property
    def path(self):
        """The content path."""
        return self.segment.context.path

    @property
    def source(self):
        """What the Swedish says."""
        return self.segment.string.data

    @property
    def is_outdated(self):
        """Whether it is shown as it was before Swedish changed."""
        return not self.own and self.previous is not None

    @property
    def is_swedish(self):
        """Whether it is shown in Swedish."""
        return not self.own and not self.previous

    @property
    def data(self):
        """What the translated page shows; what is outdated without links that are gone in Swedish."""
        if self.own:
            return self.own.data
        return _without_lost_links(self.previous.data, self.attrs) if self.previous else self.source

    @property
    def attrs(self):
        """{id: HTML attributes} of the links of the Swedish text."""
        return json.loads(self.segment.attrs or "null") or {}


def segment_texts(translation):
    """Return the `Text`s of a translation in their order on the page, in four queries."""
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
    own = {(text.context_id, text.translation_of_id): text for text in written}
    changes = translation.changes.select_related("previous__translation_of")
    changed = {(change.context_id, change.string_id): change for change in changes}
    rich = set(_templates(translation).values_list("context", flat=True))
    return [
        SegmentText(
            segment=segment,
            own=own.get(place),
            previous=changed[place].previous if place in changed else None,
            is_rich=segment.context_id in rich,
            changed_at=changed[place].changed_at if place in changed else None,
        )
        for segment in segments
        for place in [(segment.context_id, segment.string_id)]
    ]


def translation_state_of(translation, texts):
    """Return what a page made of these texts says of its words: see `core.bilingual.translation_state`."""
    translated = [(text.path, text.segment.order, text.segment.attrs, text.data) for text in texts]
    forms = _templates(translation).values_list("context__path", "order", "template__uuid")
    stated = json.dumps([translated, sorted(map(list, forms), key=str)], default=str)
    return build_translation_state(
        hashlib.md5(stated.encode(), usedforsecurity=False).hexdigest(),
        whole=all(text.own for text in texts),
        swedish={text.path for text in texts if text.is_swedish and not text.is_rich},
        outdated={text.path for text in texts if text.is_outdated},
    )


def _without_lost_links(data, attrs):
    soup = BeautifulSoup(data, "html.parser")
    for link in soup.find_all("a"):
        if link.get("id") not in attrs:
            link.unwrap()
    return str(soup)


def _templates(translation):
    return TemplateSegment.objects.filter(source=translation.source_id)
