"""Begins translations."""

from itertools import zip_longest

from django.conf import settings
from django.core.exceptions import PermissionDenied
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from ...status import compute_status
from .. import permissions
from ..locking import exclusive_lock
from .draft_content import ensure_draft


def submit_translation(page, locale, user):
    """Begin the translation of a Swedish page as a draft, missing ancestors first.

    Each page has a transaction of its own. One that is there already in the language, made by hand,
    keeps its words: they are taken over where its structure is that of the Swedish page. Return the
    translated page.
    """
    page = Page.objects.select_related("locale").get(pk=page.pk)  # wherever it lies by now
    if page.locale.language_code != settings.LANGUAGE_CODE or locale == page.locale:
        raise PermissionDenied
    permissions.check_submit(page, nearest_translation(page, locale), user)
    ancestors = page.get_ancestors().filter(depth__gt=1).specific()
    for ancestor in ancestors:
        if not ancestor.has_translation(locale):
            with exclusive_lock(user):
                create_translation(ancestor, locale, user)
    with exclusive_lock(user):
        create_translation(page.specific, locale, user)
    return page.get_translation(locale).specific


def nearest_translation(page, locale):
    """Return the page's translation, or that of the nearest ancestor that has one, or the root."""
    return nearest_translations([page], locale)[page.pk]


def nearest_translations(pages, locale):
    """Return {key of a page: its place in a language, as `place_of` has it}, in a few queries for all."""
    lines = {page.pk: _paths_upwards(page) for page in pages}
    above = Page.objects.filter(path__in={path for line in lines.values() for path in line})
    keys = dict(above.values_list("path", "translation_key"))
    found = Page.objects.filter(locale=locale, translation_key__in=keys.values())
    translated = {place.translation_key: place for place in found}
    root = Page.get_first_root_node()
    return {
        key: next((translated[keys[path]] for path in line if keys.get(path) in translated), root)
        for key, line in lines.items()
    }


def _paths_upwards(page):
    return [page.path[:end] for end in range(len(page.path), 0, -Page.steplen)]


def create_translation(page, locale, user=None):
    """Make the records of a translation, and its page where there is none, within a turn.

    One that is begun already stays as it is: what is new in Swedish comes to it by `sync`.
    """
    begun = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=locale, enabled=True
    ).first()
    if begun:
        return begun
    source = update_source(page)
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    if page.has_translation(locale):
        adopt_existing_words(translation, page.get_translation(locale).specific)
    else:
        copy = page.copy_for_translation(locale, copy_parents=True)
        source.sync_view_restrictions(page, copy)
        ensure_draft(translation, user)
    compute_status.refresh_status(page, locale)
    return translation


def update_source(page):
    """Let the records see the page as it is for visitors, or its draft where it never was."""
    shown = page if page.first_published_at else page.get_latest_revision_as_object()
    source, _created = TranslationSource.update_or_create_from_instance(shown)
    return source


def adopt_existing_words(translation, page):
    """Take the words of a page that is there already, and differ from the Swedish, for its translation."""
    for segment, text in text_pairs(translation.source, page, strict=False):
        if text != segment.string.data:
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                locale=translation.target_locale,
                context=segment.context,
                defaults={"data": text, "translation_type": "manual"},
            )


def text_pairs(source, page, strict=True):
    """Return (segment of a source, the text that a page of the same structure has there).

    Where the structure differs it raises `ValueError`, or, unless `strict`, leaves out what differs.
    """
    segments = list(
        StringSegment.objects.filter(source=source)
        .select_related("string", "context")
        .order_by("order")
    )
    texts = [
        (segment.path, segment.string.data)
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    ]
    ours = [segment.context.path for segment in segments]
    theirs = [path for path, _text in texts]
    if ours == theirs:
        return [(segment, text) for segment, (_path, text) in zip(segments, texts, strict=True)]
    if strict:
        odd = next((a or b for a, b in zip_longest(ours, theirs) if a != b), None)
        raise ValueError(f"{source.object_repr}: Swedish and English differ in structure at {odd}")
    alone = {path: text for path, text in texts if ours.count(path) == theirs.count(path) == 1}
    return [
        (segment, alone[segment.context.path])
        for segment in segments
        if segment.context.path in alone
    ]
