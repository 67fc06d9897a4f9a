"""Brings what is new in Swedish to the translators: what changed, what came, what only moved."""

import re
from collections import defaultdict
from difflib import SequenceMatcher

from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    TranslationContext,
    TranslationSource,
)

from ...mail import notify_translators
from ...models import SegmentChange
from ...status import compute_status
from .. import permissions
from ..jobs.job_changes import reopen_job
from ..locking import exclusive_lock
from .submission import update_source

BLOCK_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
MINIMUM_SIMILARITY = 0.5  # of 1: below it two texts are taken for different ones


def sync_translations(page, user=None):
    """Compare a Swedish page with what the translators have, and note each text that changed.

    The translated pages stay as they are: a text that changed keeps its translation there until the
    new one is approved. A block that only moved takes its translations along.
    """
    with exclusive_lock(user):
        permissions.check_sync(page, user)
        page = Page.objects.select_for_update().get(pk=page.pk).specific
        source = TranslationSource.objects.get_for_instance_or_none(page)
        translations = list(source.translations.filter(enabled=True)) if source else []
        if translations:
            before = _places(source)
            update_source(page)
            replaced = list(_replaced(before, _places(source)))
            for translation in translations:
                _note_changes(translation, replaced)
        for found in compute_status.finish_sync(page):
            reopen_job(found)
            notify_translators.notify_needs_update(found)


def _places(source):
    """Return {context: its (key, text) in order} of the strings of a source."""
    found = defaultdict(list)
    segments = StringSegment.objects.filter(source=source).order_by("order", "pk")
    for context, *string in segments.values_list("context", "string", "string__data"):
        found[context].append(tuple(string))
    return found


def _replaced(before, after):
    """Yield (context, string, what stood there before) for each text that did not stand there.

    What stood there is a place too, (context, string), or None where the text is wholly new.
    """
    moved = _moved(before.keys() - after.keys(), after.keys() - before.keys())
    for context, strings in after.items():
        origin = moved.get(context, context)
        for new, old in _twins(before.get(origin, []), strings):
            if (origin, old) != (context, new):
                yield context, new, (origin, old) if old else None


def _twins(old, new):
    """Yield (new string, the old one that it replaces or None); each is a (key, text)."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        olds, news = old[i1:i2], new[j1:j2]
        if kind != "equal" and len(olds) != len(news):
            olds = [_likest(string, olds) for string in news]
        yield from ((n[0], o and o[0]) for n, o in zip(news, olds, strict=False))


def _likest(string, candidates):
    """Return the candidate whose text is most like a string's, if any is like it at all."""
    likeness = {each: SequenceMatcher(None, each[1], string[1]).ratio() for each in candidates}
    found = max(likeness, key=likeness.get, default=None)
    return found if found and likeness[found] >= MINIMUM_SIMILARITY else None


def _moved(gone, new):
    """Return {new context: the old one} for texts of a block that is somewhere else now."""

    def by_block(contexts):
        paths = TranslationContext.objects.filter(pk__in=contexts).values_list("path", "pk")
        return {_within_block(path): pk for path, pk in paths}

    old = by_block(gone) if new else {}
    return {pk: old[place] for place, pk in by_block(new).items() if place in old}


def _within_block(path):
    """Return a path from its last block's id on: what stays when the block is moved."""
    parts = path.split(".")
    ids = [number for number, part in enumerate(parts) if BLOCK_ID.fullmatch(part)]
    return tuple(parts[ids[-1] :]) if ids else path


def _note_changes(translation, replaced):
    locale, key = translation.target_locale_id, translation.source.object_id
    written = StringTranslation.objects.filter(context__object_id=key, locale=locale)
    own = {(text.context_id, text.translation_of_id): text for text in written}
    known = {(c.context_id, c.string_id): c for c in translation.changes.all()}
    now = timezone.now()
    for context, string, origin in replaced:
        if (context, string) in own:
            continue
        if origin in own and origin[1] == string:
            _carry(own[origin], context)
            continue
        earlier = known.get(origin)
        is_behind = earlier is not None and origin not in own
        SegmentChange.objects.update_or_create(
            translation=translation,
            context_id=context,
            string_id=string,
            defaults={
                "previous": own.get(origin) or (earlier.previous if earlier else None),
                "changed_at": earlier.changed_at if is_behind else now,
            },
        )
    places = StringSegment.objects.filter(source=translation.source_id)
    here = places.filter(context=OuterRef("context"), string=OuterRef("string"))
    translation.changes.exclude(Exists(here)).delete()


def _carry(text, context):
    """Let a translation hold for the same text in another place."""
    StringTranslation.objects.create(
        translation_of_id=text.translation_of_id,
        locale_id=text.locale_id,
        context_id=context,
        data=text.data,
        translation_type=text.translation_type,
        last_translated_by_id=text.last_translated_by_id,
    )
