"""Changes what was ordered: who translates it, until when, or that nobody does."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from core.exceptions import UserFacingError

from ...mail import notify_translators
from ...models import PendingAction, TranslationJob
from ...status import compute_status
from .. import permissions
from ..drafts.submission import nearest_translation
from ..locking import exclusive_lock
from .ordering import check_assignee


def change_job(job, user, *, assignee, due, note):
    """Change who translates a page, until when, and what to know about it: for who may order it."""
    with exclusive_lock(user):
        job = _open(job)
        _check_order(job, user)
        before = job.assignee
        if assignee != before:
            check_assignee(assignee, [job.status.page], job.status.locale)
        job.assignee, job.due, job.note = assignee, due, note
        job.save(update_fields=["assignee", "due", "note"])
        if assignee != before:
            notify_translators.notify_assignee(job, user)
        return job


def take_job(job, user):
    """Assign a job that nobody has to the user: for who may edit the translated page."""
    with exclusive_lock(user):
        job = _open(job)
        permissions.check_edit(nearest_translation(job.status.page, job.status.locale), user)
        if job.assignee and job.assignee != user:
            raise UserFacingError(
                _("%(person)s has taken this in the meantime.")
                % {"person": get_user_display_name(job.assignee)}
            )
        job.assignee = user
        job.save(update_fields=["assignee"])
        return job


def release_job(job, user):
    """Give a job back, for others to take: for who has it."""
    with exclusive_lock(user):
        job = _open(job)
        if job.assignee != user:
            raise PermissionDenied
        job.assignee = None
        job.save(update_fields=["assignee"])
        notify_translators.withdraw_assignment(job)


def cancel_job(job, user):
    """Take back what was ordered: for who may order it. What is translated already stays."""
    with exclusive_lock(user):
        job = _open(job)
        _check_order(job, user)
        if job.status.wanted == PendingAction.SUBMIT:
            compute_status.dequeue_action(job.status)
        notify_translators.withdraw_assignment(job)
        job.delete()


def reopen_job(found):
    """Open a job for a translation that is behind Swedish, within a turn, unless one is open.

    It is for who had the last one, or wrote the newest text, while that person may edit the page.
    """
    if found.jobs.filter(done_at=None).exists():
        return
    people = [
        person
        for person in notify_translators.translators_of(found)
        if permissions.has_edit_permission(found.target, person)
    ]
    TranslationJob.objects.create(
        status=found, assignee=next(iter(people), None), words=found.words_left
    )


def _open(job):
    related = ("assignee", "status__page", "status__locale")
    found = TranslationJob.objects.select_related(*related).filter(pk=job.pk, done_at=None).first()
    if found is None:
        raise UserFacingError(_("This job is done or cancelled already."))
    return found


def _check_order(job, user):
    page = job.status.page
    permissions.check_submit(page, nearest_translation(page, job.status.locale), user)
