"""Compares Swedish pages with their translations: finds texts that are changed, new or only moved."""

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

from ...mail.notify_translators import notify_needs_update
from ...models import PendingAction, SegmentChange, TranslationStage, TranslationStatus
from ...status.compute_status import refresh_status
from ...status.pending_actions import clear_actions
from .. import permissions
from ..jobs.job_changes import reopen_job
from ..locking import exclusive_lock
from .submission import update_source

BLOCK_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
MINIMUM_SIMILARITY = 0.5  # of 1: two texts that are less similar are taken for different ones


def sync_translations(page, user=None):
    """Compare a Swedish page with what the translators have, and record each text that changed.

    The translated pages do not change: a changed text keeps its old translation there until the new
    one is approved. A block that has only moved takes its translations along.
    """
    with exclusive_lock(user):
        permissions.check_sync(page, user)
        page = Page.objects.select_for_update().get(pk=page.pk).specific
        source = TranslationSource.objects.get_for_instance_or_none(page)
        translations = list(source.translations.filter(enabled=True)) if source else []
        if translations:
            before = _strings_by_context(source)
            update_source(page)
            replaced = list(_replaced_strings(before, _strings_by_context(source)))
            for translation in translations:
                _record_changes(translation, replaced)
        for status in _finish_sync(page):
            reopen_job(status)
            notify_needs_update(status)


def _finish_sync(page):
    """Dequeue the comparison and refresh the statuses; return those that have come to need an update."""
    statuses = TranslationStatus.objects.filter(page_id=page.pk)
    before = dict(statuses.values_list("pk", "state"))
    clear_actions(statuses.filter(pending_action=PendingAction.SYNC))
    refresh_status(page)
    outdated = statuses.filter(state=TranslationStage.NEEDS_UPDATE)
    outdated = outdated.select_related("page", "translation")
    return [each for each in outdated if before.get(each.pk) != TranslationStage.NEEDS_UPDATE]


def _strings_by_context(source):
    """Return {context key: [(string key, text), …] in order} of a source."""
    strings = defaultdict(list)
    segments = StringSegment.objects.filter(source=source).order_by("order", "pk")
    for context, *string in segments.values_list("context", "string", "string__data"):
        strings[context].append(tuple(string))
    return strings


def _replaced_strings(before, after):
    """Yield (context, string, origin) for each string that was not at that context before.

    `origin` is the (context, string) that it replaces, or None where the text is wholly new.
    """
    moved = _moved_contexts(before.keys() - after.keys(), after.keys() - before.keys())
    for context, strings in after.items():
        origin = moved.get(context, context)
        for new, old in _matched_strings(before.get(origin, []), strings):
            if (origin, old) != (context, new):
                yield context, new, (origin, old) if old else None


def _matched_strings(old, new):
    """Yield (new string key, key of the old string that it replaces or None) of two lists of strings."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        olds, news = old[i1:i2], new[j1:j2]
        if kind != "equal" and len(olds) != len(news):
            olds = [_most_similar(string, olds) for string in news]
        yield from ((n[0], o and o[0]) for n, o in zip(news, olds, strict=False))


def _most_similar(string, candidates):
    """Return the candidate whose text is most similar to a string's, or None if none is similar enough."""
    similarity = {each: SequenceMatcher(None, each[1], string[1]).ratio() for each in candidates}
    best = max(similarity, key=similarity.get, default=None)
    return best if best and similarity[best] >= MINIMUM_SIMILARITY else None


def _moved_contexts(removed, added):
    """Return {added context: removed context} for the contexts of blocks that have moved."""

    def by_block(contexts):
        paths = TranslationContext.objects.filter(pk__in=contexts).values_list("path", "pk")
        return {_path_in_block(path): pk for path, pk in paths}

    old = by_block(removed) if added else {}
    return {pk: old[path] for path, pk in by_block(added).items() if path in old}


def _path_in_block(path):
    """Return a content path from its last block id on: this part stays when the block is moved."""
    parts = path.split(".")
    ids = [number for number, part in enumerate(parts) if BLOCK_ID.fullmatch(part)]
    return tuple(parts[ids[-1] :]) if ids else path


def _record_changes(translation, replaced):
    """Record the replaced strings that a translation lacks; copy what is translated for a moved text."""
    locale, key = translation.target_locale_id, translation.source.object_id
    written = StringTranslation.objects.filter(context__object_id=key, locale=locale)
    translated = {(text.context_id, text.translation_of_id): text for text in written}
    recorded = {(c.context_id, c.string_id): c for c in translation.changes.all()}
    now = timezone.now()
    for context, string, origin in replaced:
        if (context, string) in translated:
            continue
        if origin in translated and origin[1] == string:
            _copy_translation(translated[origin], context)
            continue
        earlier = recorded.get(origin)
        is_behind_already = earlier is not None and origin not in translated
        SegmentChange.objects.update_or_create(
            translation=translation,
            context_id=context,
            string_id=string,
            defaults={
                "previous": translated.get(origin) or (earlier.previous if earlier else None),
                "changed_at": earlier.changed_at if is_behind_already else now,
            },
        )
    segments = StringSegment.objects.filter(source=translation.source_id)
    same_text = segments.filter(context=OuterRef("context"), string=OuterRef("string"))
    translation.changes.exclude(Exists(same_text)).delete()


def _copy_translation(text, context):
    """Copy the translation of a text to another context."""
    StringTranslation.objects.create(
        translation_of_id=text.translation_of_id,
        locale_id=text.locale_id,
        context_id=context,
        data=text.data,
        translation_type=text.translation_type,
        last_translated_by_id=text.last_translated_by_id,
    )
