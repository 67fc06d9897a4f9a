"""Orders translations; the worker begins them."""

import uuid

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Locale

from core.exceptions import UserFacingError

from ...mail import notify_translators
from ...models import PendingAction, TranslationJob, TranslationStage, TranslationStatus
from ...status import compute_status
from .. import permissions
from ..drafts.submission import nearest_translations
from ..locking import exclusive_lock


def order_translations(pages, locale, user, *, assignee=None, due=None, note=""):
    """Order the translation of Swedish pages in one batch; return the new jobs.

    What is ordered already is left as it is, and so is what is published as Swedish has it; where
    nothing is left it is refused. Nothing is translated here: the worker begins what is not begun.
    """
    with exclusive_lock(user):
        if len(orderable_pages(pages, locale, user)) < len(pages):
            raise PermissionDenied
        check_assignee(assignee, pages, locale)
        jobs = _new_jobs(pages, locale)
        if not jobs:
            raise UserFacingError(
                _("Nothing was ordered: it is ordered already, or published as Swedish has it.")
            )
        batch = uuid.uuid4()
        for job in jobs:
            job.assignee, job.due, job.note = assignee, due, note
            job.batch, job.ordered_by = batch, user
        TranslationJob.objects.bulk_create(jobs)
        for job in jobs:
            if job.status.translation_id is None:
                compute_status.enqueue_action(job.status.page, PendingAction.SUBMIT, user, locale)
            notify_translators.notify_assignee(job, user)
        return jobs


def orderable_pages(pages, locale, user):
    """Return those of some pages whose translation a user may order: Swedish ones, with the right to."""
    swedish = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    sources = [page for page in pages if page.locale_id == swedish.pk and page.depth > 1]
    places = nearest_translations(sources, locale)
    return [page for page in sources if permissions.may_submit(page, places[page.pk], user)]


def check_assignee(assignee, pages, locale):
    """Refuse to assign a translation to somebody who may not edit it."""
    if assignee is None:
        return
    places = nearest_translations(pages, locale).values()
    if not permissions.editors_of(places).filter(pk=assignee.pk).exists():
        raise UserFacingError(
            _("%(person)s may not edit all of these pages in that language. Choose somebody else.")
            % {"person": get_user_display_name(assignee)}
        )


def _new_jobs(pages, locale):
    """Return a job, not saved, for each page that has none and is not published as Swedish has it."""
    rows = TranslationStatus.objects.filter(locale=locale, page__in=pages)
    known = set(rows.values_list("page", flat=True))
    for page in pages:
        if page.pk not in known:
            compute_status.refresh_status(page, locale)
    open_jobs = TranslationJob.objects.filter(done_at=None).values("status")
    wanting = rows.exclude(state=TranslationStage.PUBLISHED).exclude(pk__in=open_jobs)
    wanting = wanting.select_related("page").order_by("page__path")
    return [TranslationJob(status=found, words=found.words_left) for found in wanting]
