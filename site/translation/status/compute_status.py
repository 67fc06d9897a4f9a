"""Computes how far each page has come in each language, from the records and nothing else."""

import re

from django.conf import settings
from django.db import transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import Translation

from ..models import (
    MachineSuggestion,
    PendingAction,
    TranslationJob,
    TranslationStage,
    TranslationStatus,
)
from ..texts.segment_texts import segment_texts, translation_state_of

COLUMNS = (
    *("translation", "target", "state", "since"),
    *("segments", "translated", "machine", "words_left"),
)


@transaction.atomic(savepoint=False)
def refresh_status(page, locale=None):
    """Write the status of a Swedish page anew, in one language or in all; return how many differed.

    The rows are locked before anything is read: of two who change something, the later sees both.
    """
    rows = TranslationStatus.objects.select_for_update().filter(page_id=page.pk)
    known = {row.locale_id: row for row in rows}
    targets_by_locale = {
        found.locale_id: found
        for found in Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    }
    translations = _translations(page) if targets_by_locale else {}
    wanted = [
        TranslationStatus(
            page_id=page.pk,
            locale=each,
            **_values(translations.get(each.pk), targets_by_locale.get(each.pk)),
        )
        for each in ([locale] if locale else target_locales())
    ]
    changed = [row for row in wanted if not _is_same(row, known.get(row.locale_id))]
    TranslationStatus.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["page", "locale"], update_fields=COLUMNS
    )
    if changed:
        update_open_jobs(page)
    return len(changed)


def finish_sync(page):
    """Note that a Swedish page has been compared; return the statuses that need an update since."""
    rows = TranslationStatus.objects.filter(page_id=page.pk)
    before = dict(rows.values_list("pk", "state"))
    rows.filter(wanted=PendingAction.SYNC).update(
        wanted=PendingAction.NOTHING, pending_since=None, pending_by=None
    )
    refresh_status(page)
    behind = rows.filter(state=TranslationStage.NEEDS_UPDATE).select_related("page", "translation")
    return [found for found in behind if before.get(found.pk) != TranslationStage.NEEDS_UPDATE]


def enqueue_action(page, wanted, user=None, locale=None):
    """Let the worker do something about a Swedish page, in one language or in all that it has."""
    rows = TranslationStatus.objects.filter(page_id=page.pk)
    if locale:
        rows = rows.filter(locale=locale)
    if (
        wanted == PendingAction.SYNC
    ):  # where a translation is still to begin it will see what is new
        rows = rows.exclude(translation=None).exclude(wanted=PendingAction.SUBMIT)
    rows.update(wanted=wanted, pending_since=timezone.now(), pending_by=user)


def dequeue_action(waited):
    """Take back what waited in a status, unless something has come to wait there since."""
    rows = TranslationStatus.objects.filter(pk=waited.pk, pending_since=waited.pending_since)
    rows.update(wanted=PendingAction.NOTHING, pending_since=None, pending_by=None)


def requeue_action(waited):
    """Let what waited in a status wait behind all others."""
    TranslationStatus.objects.filter(pk=waited.pk).update(pending_since=timezone.now())


def target_locales():
    """Return the languages that pages are translated into."""
    return list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))


def source_page_of(page):
    """Return the Swedish page of a page in any language, or None; another one is of no type of ours."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    return Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
    ).first()


def _translations(page):
    """Return {language: the record of a Swedish page's translation}."""
    found = Translation.objects.filter(
        source__object_id=page.translation_key,
        source__locale__language_code=settings.LANGUAGE_CODE,
        enabled=True,
    )
    return {each.target_locale_id: each for each in found.select_related("source")}


def _is_same(row, known):
    """Whether a status says what the one that is stored says."""
    names = [TranslationStatus._meta.get_field(column).attname for column in COLUMNS]
    return known is not None and all(getattr(row, n) == getattr(known, n) for n in names)


def update_open_jobs(page):
    """Count the words of open jobs once they are begun; end those whose translation is published.

    A job ends too where there is no translation any more, nor one to begin.
    """
    jobs = TranslationJob.objects.filter(status__page=page.pk, done_at=None)
    is_gone = Q(status__translation=None) & ~Q(status__wanted=PendingAction.SUBMIT)
    jobs.filter(is_gone | Q(status__state=TranslationStage.PUBLISHED)).update(
        done_at=timezone.now()
    )
    left = TranslationStatus.objects.filter(pk=OuterRef("status")).values("words_left")
    jobs.filter(words=0).exclude(status__translation=None).update(words=Subquery(left))


def _values(translation, target):
    """Return the columns of a status."""
    values = dict.fromkeys(("segments", "translated", "machine", "words_left"), 0)
    values |= {"translation": translation, "target": target, "since": None}
    if target is None:
        return values | {"translation": None, "state": TranslationStage.NOT_STARTED}
    if translation is None:
        return values | {"state": TranslationStage.BY_HAND}
    texts = segment_texts(translation)
    left = [text for text in texts if not text.own]
    suggested = MachineSuggestion.objects.filter(
        locale=translation.target_locale_id, string__in=[text.segment.string_id for text in left]
    ).count()
    values |= {
        "segments": len(texts),
        "translated": len(texts) - len(left),
        "machine": suggested,
        "words_left": sum(count_words(text.source) for text in left),
    }
    state = _state(translation, target, texts, left, suggested)
    if state == TranslationStage.NEEDS_UPDATE:
        values["since"] = min(text.changed_at or translation.created_at for text in left)
    return values | {"state": state}


def _state(translation, target, texts, left, suggested):
    if (
        WorkflowState.objects.active()
        .filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=target.get_base_content_type(),
            object_id=str(target.pk),
        )
        .exists()
    ):
        return TranslationStage.IN_REVIEW
    if left and target.first_published_at:
        return TranslationStage.NEEDS_UPDATE
    if left and len(left) == len(texts) and suggested:
        return TranslationStage.MACHINE_ONLY
    if left:
        return TranslationStage.IN_PROGRESS
    shown = target.specific.translation_state.get("version") if target.live else None
    if shown == translation_state_of(translation, texts)["version"]:
        return TranslationStage.PUBLISHED
    return TranslationStage.READY


def count_words(html):
    """Return the number of words in a text."""
    return len(re.findall(r"\w+(?:[-’']\w+)*", re.sub(r"<[^>]*>", " ", html)))
