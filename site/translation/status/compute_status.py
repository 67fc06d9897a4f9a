"""Computes the status of each page in each language, from wagtail-localize's records and the page alone."""

import re

from django.conf import settings
from django.db import transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation

from ..languages import target_locales
from ..models import (
    MachineSuggestion,
    PendingAction,
    TranslationJob,
    TranslationStage,
    TranslationStatus,
)
from ..texts.segment_texts import segment_texts, translation_state_of

COMPUTED_COLUMNS = (
    *("translation", "target", "state", "since"),
    *("segments", "translated", "machine", "words_left"),
)


@transaction.atomic(savepoint=False)
def refresh_status(page, locale=None):
    """Compute the status of a Swedish page, in one language or in all; return how many rows changed."""
    # The rows are locked before anything is read: of two transactions the later sees both changes.
    rows = TranslationStatus.objects.select_for_update().filter(page_id=page.pk)
    stored = {status.locale_id: status for status in rows}
    targets = {
        target.locale_id: target
        for target in Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    }
    translations = _translations_by_locale(page) if targets else {}
    computed = [
        TranslationStatus(
            page_id=page.pk,
            locale=each,
            **_computed_values(translations.get(each.pk), targets.get(each.pk)),
        )
        for each in ([locale] if locale else target_locales())
    ]
    changed = [status for status in computed if not _is_same(status, stored.get(status.locale_id))]
    TranslationStatus.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["page", "locale"],
        update_fields=COMPUTED_COLUMNS,
    )
    if changed:
        update_open_jobs(page)
    return len(changed)


def update_open_jobs(page):
    """Close the jobs whose translation is published or gone; count the words of those that have begun."""
    jobs = TranslationJob.objects.filter(status__page=page.pk, done_at=None)
    is_gone = Q(status__translation=None) & ~Q(status__pending_action=PendingAction.SUBMIT)
    is_published = Q(status__state=TranslationStage.PUBLISHED)
    jobs.filter(is_gone | is_published).update(done_at=timezone.now())
    words_left = TranslationStatus.objects.filter(pk=OuterRef("status")).values("words_left")
    jobs.filter(words=0).exclude(status__translation=None).update(words=Subquery(words_left))


def _translations_by_locale(page):
    """Return {locale key: enabled `Translation`} of a Swedish page."""
    translations = Translation.objects.filter(
        source__object_id=page.translation_key,
        source__locale__language_code=settings.LANGUAGE_CODE,
        enabled=True,
    )
    return {each.target_locale_id: each for each in translations.select_related("source")}


def _is_same(computed, stored):
    """Return whether a computed status equals the stored one."""
    names = [TranslationStatus._meta.get_field(column).attname for column in COMPUTED_COLUMNS]
    return stored is not None and all(getattr(computed, n) == getattr(stored, n) for n in names)


def _computed_values(translation, target):
    """Return the computed columns of the status of a translation and its page; both may be None."""
    values = dict.fromkeys(("segments", "translated", "machine", "words_left"), 0)
    values |= {"translation": translation, "target": target, "since": None}
    if target is None:
        return values | {"translation": None, "state": TranslationStage.NOT_STARTED}
    if translation is None:
        return values | {"state": TranslationStage.BY_HAND}
    texts = segment_texts(translation)
    left = [text for text in texts if not text.current]
    suggested = MachineSuggestion.objects.filter(
        locale=translation.target_locale_id, string__in=[text.segment.string_id for text in left]
    ).count()
    values |= {
        "segments": len(texts),
        "translated": len(texts) - len(left),
        "machine": suggested,
        "words_left": sum(count_words(text.source) for text in left),
    }
    stage = _stage(translation, target, texts, left, suggested)
    if stage == TranslationStage.NEEDS_UPDATE:
        values["since"] = min(text.changed_at or translation.created_at for text in left)
    return values | {"state": stage}


def _stage(translation, target, texts, left, suggested):
    """Return the `TranslationStage` of a translation of which the texts `left` are not translated."""
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
    live_version = target.specific.translation_state.get("version") if target.live else None
    if live_version == translation_state_of(translation, texts)["version"]:
        return TranslationStage.PUBLISHED
    return TranslationStage.READY


def count_words(html):
    """Return the number of words in a text, tags left out."""
    return len(re.findall(r"\w+(?:[-’']\w+)*", re.sub(r"<[^>]*>", " ", html)))
