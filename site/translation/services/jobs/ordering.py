"""Orders translations; the worker begins them."""

import uuid

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Locale

from core.exceptions import UserFacingError

from ...mail.notify_translators import notify_assignee
from ...models import PendingAction, TranslationJob, TranslationStage, TranslationStatus
from ...status.compute_status import refresh_status
from ...status.pending_actions import enqueue_action
from .. import permissions
from ..locking import exclusive_lock
from ..nearest_translations import nearest_translations


def order_translations(pages, locale, user, *, assignee=None, due=None, note=""):
    """Order the translation of Swedish pages in one batch; return the new jobs.

    A page is left out where it has an open job, or is published with everything translated; where all
    are left out, the order is refused. Nothing is begun here: the worker does that.
    """
    with exclusive_lock(user):
        if len(orderable_pages(pages, locale, user)) < len(pages):
            raise PermissionDenied
        check_assignee(assignee, pages, locale)
        jobs = _unsaved_jobs(pages, locale)
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
                enqueue_action(job.status.page, PendingAction.SUBMIT, user, locale)
            notify_assignee(job, user)
        return jobs


def orderable_pages(pages, locale, user):
    """Return those of the pages whose translation the user may order: Swedish ones, with permission."""
    swedish = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    sources = [page for page in pages if page.locale_id == swedish.pk and page.depth > 1]
    nearest = nearest_translations(sources, locale)
    return [page for page in sources if permissions.may_submit(page, nearest[page.pk], user)]


def check_assignee(assignee, pages, locale):
    """Refuse an assignee who may not edit the translations of all the pages."""
    if assignee is None:
        return
    nearest = nearest_translations(pages, locale).values()
    if not permissions.editors_of(nearest).filter(pk=assignee.pk).exists():
        raise UserFacingError(
            _("%(person)s may not edit all of these pages in that language. Choose somebody else.")
            % {"person": get_user_display_name(assignee)}
        )


def _unsaved_jobs(pages, locale):
    """Return an unsaved job for each page that has no open one and is not published as a whole."""
    statuses = TranslationStatus.objects.filter(locale=locale, page__in=pages)
    known = set(statuses.values_list("page", flat=True))
    for page in pages:
        if page.pk not in known:
            refresh_status(page, locale)
    open_jobs = TranslationJob.objects.filter(done_at=None).values("status")
    unfinished = statuses.exclude(state=TranslationStage.PUBLISHED).exclude(pk__in=open_jobs)
    unfinished = unfinished.select_related("page").order_by("page__path")
    return [TranslationJob(status=status, words=status.words_left) for status in unfinished]
