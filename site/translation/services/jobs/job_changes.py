"""Changes translation jobs: who translates, until when, or that nobody does."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from core.exceptions import UserFacingError

from ...mail.notify_translators import notify_assignee, translators_of, withdraw_assignment
from ...models import PendingAction, TranslationJob
from ...status.pending_actions import dequeue_action
from .. import permissions
from ..locking import exclusive_lock
from ..nearest_translations import nearest_translation
from .ordering import check_assignee


def change_job(job, user, *, assignee, due, note):
    """Change the assignee, the due day and the note of a job. Whoever may order the page may do it."""
    with exclusive_lock(user):
        job = _get_open_job(job)
        _check_may_order(job, user)
        assignee_before = job.assignee
        if assignee != assignee_before:
            check_assignee(assignee, [job.status.page], job.status.locale)
        job.assignee, job.due, job.note = assignee, due, note
        job.save(update_fields=["assignee", "due", "note"])
        if assignee != assignee_before:
            notify_assignee(job, user)
        return job


def take_job(job, user):
    """Assign an unassigned job to the user. Whoever may edit the translated page may do it."""
    with exclusive_lock(user):
        job = _get_open_job(job)
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
    """Give a job back, for others to take. Only its assignee may do it."""
    with exclusive_lock(user):
        job = _get_open_job(job)
        if job.assignee != user:
            raise PermissionDenied
        job.assignee = None
        job.save(update_fields=["assignee"])
        withdraw_assignment(job)


def cancel_job(job, user):
    """Delete a job; what is translated already stays. Whoever may order the page may do it."""
    with exclusive_lock(user):
        job = _get_open_job(job)
        _check_may_order(job, user)
        if job.status.pending_action == PendingAction.SUBMIT:
            dequeue_action(job.status)
        withdraw_assignment(job)
        job.delete()


def reopen_job(status):
    """Open a job for a translation that needs an update, unless one is open.

    It is assigned to whoever had the last one, or wrote the newest text, if that person may still edit
    the page. Call it while holding the exclusive lock.
    """
    if status.jobs.filter(done_at=None).exists():
        return
    assignees = [
        user
        for user in translators_of(status)
        if permissions.has_edit_permission(status.target, user)
    ]
    TranslationJob.objects.create(
        status=status, assignee=next(iter(assignees), None), words=status.words_left
    )


def _get_open_job(job):
    """Return the job as it is now; refuse where it is done or cancelled."""
    related = ("assignee", "status__page", "status__locale")
    jobs = TranslationJob.objects.select_related(*related)
    current = jobs.filter(pk=job.pk, done_at=None).first()
    if current is None:
        raise UserFacingError(_("This job is done or cancelled already."))
    return current


def _check_may_order(job, user):
    page = job.status.page
    permissions.check_submit(page, nearest_translation(page, job.status.locale), user)
