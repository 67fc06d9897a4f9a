"""Computes how far each page has come in each language, from the records and nothing else."""

import re

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import Translation

from .models import MachineSuggestion, State, TranslationJob, TranslationStatus, Wanted
from .texts import texts_of, wording_of


def refresh(page, locale=None):
    """Write the status of a Swedish page anew, in one language or in all; return nothing."""
    locales = [locale] if locale else targets()
    targets_by_locale = {
        found.locale_id: found
        for found in Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    }
    translations = {
        found.target_locale_id: found
        for found in Translation.objects.filter(
            source__object_id=page.translation_key,
            source__locale__language_code=settings.LANGUAGE_CODE,
            enabled=True,
        ).select_related("source")
    }
    for each in locales:
        values = _values(translations.get(each.pk), targets_by_locale.get(each.pk))
        row, _created = TranslationStatus.objects.update_or_create(
            page_id=page.pk, locale=each, defaults=values
        )
        _keep_job(row)


def synced(page):
    """Note that a Swedish page has been compared; return the statuses that need an update since."""
    rows = TranslationStatus.objects.filter(page_id=page.pk)
    before = dict(rows.values_list("pk", "state"))
    rows.filter(wanted=Wanted.SYNC).update(wanted=Wanted.NOTHING, wanted_at=None, wanted_by=None)
    refresh(page)
    behind = rows.filter(state=State.NEEDS_UPDATE).select_related("page", "translation")
    return [found for found in behind if before.get(found.pk) != State.NEEDS_UPDATE]


def want(page, wanted, user=None, locale=None):
    """Let the worker do something about a Swedish page, in one language or in all that it has."""
    rows = TranslationStatus.objects.filter(page_id=page.pk)
    if locale:
        rows = rows.filter(locale=locale)
    if wanted == Wanted.SYNC:  # where a translation is still to begin it will see what is new
        rows = rows.exclude(translation=None).exclude(wanted=Wanted.SUBMIT)
    rows.update(wanted=wanted, wanted_at=timezone.now(), wanted_by=user)


def forget(waited):
    """Take back what waited in a status, unless something has come to wait there since."""
    rows = TranslationStatus.objects.filter(pk=waited.pk, wanted_at=waited.wanted_at)
    rows.update(wanted=Wanted.NOTHING, wanted_at=None, wanted_by=None)


def postpone(waited):
    """Let what waited in a status wait behind all others."""
    TranslationStatus.objects.filter(pk=waited.pk).update(wanted_at=timezone.now())


@transaction.atomic
def refresh_all():
    """Write the status of every Swedish page anew: for an installation that has none yet."""
    for page in Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1):
        refresh(page)


def targets():
    """Return the languages that pages are translated into."""
    return list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))


def source_of(page):
    """Return the Swedish page of a page in any language, or None; of no type of ours."""
    return Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
    ).first()


def _keep_job(row):
    """Count the words of an open job once its translation is begun; end it once that is published.

    It ends too where there is no translation any more, nor one to begin.
    """
    jobs = TranslationJob.objects.filter(status=row, done_at=None)
    is_gone = row.translation_id is None and row.wanted != Wanted.SUBMIT
    if is_gone or row.state == State.PUBLISHED:
        jobs.update(done_at=timezone.now())
    elif row.translation_id:
        jobs.filter(words=0).update(words=row.words_left)


def _values(translation, target):
    """Return the columns of a status."""
    values = dict.fromkeys(("segments", "translated", "machine", "words_left"), 0)
    values |= {"translation": translation, "target": target, "since": None}
    if target is None:
        return values | {"translation": None, "state": State.NOT_STARTED}
    if translation is None:
        return values | {"state": State.BY_HAND}
    texts = texts_of(translation)
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
    if state == State.NEEDS_UPDATE:
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
        return State.IN_REVIEW
    if left and target.first_published_at:
        return State.NEEDS_UPDATE
    if left and len(left) == len(texts) and suggested:
        return State.MACHINE_ONLY
    if left:
        return State.IN_PROGRESS
    shown = target.specific.wording.get("version") if target.live else None
    if shown == wording_of(translation, texts)["version"]:
        return State.PUBLISHED
    return State.READY


def count_words(html):
    """Return the number of words in a text."""
    return len(re.findall(r"\w+(?:[-’']\w+)*", re.sub(r"<[^>]*>", " ", html)))
