"""Notifies translators: of new jobs, of changes in Swedish, and of what the reviewer decided."""

from wagtail_localize.models import StringTranslation

from ..models import Notification
from .notifications import discard_notifications, store_notifications


def notify_assignee(job, acting_user):
    """Notify the assignee of a job, but not one who took it; cancel an earlier assignee's notification."""
    withdraw_assignment(job)
    if job.assignee and job.assignee != acting_user:
        store_notifications([job.assignee], job.status, Notification.Kind.ASSIGNED, job.note)


def withdraw_assignment(job):
    """Discard the notification of a job that was given to somebody else, given back or cancelled."""
    discard_notifications(job.status, Notification.Kind.ASSIGNED)


def notify_needs_update(status):
    """Notify those who translated a page that its Swedish text has changed."""
    store_notifications(translators_of(status), status, Notification.Kind.NEEDS_UPDATE)


def notify_review_decision(status, approved, comment, reviewer):
    """Notify those who translated a page that it has been approved or sent back."""
    kind = Notification.Kind.APPROVED if approved else Notification.Kind.SENT_BACK
    users = [user for user in translators_of(status) if user != reviewer]
    store_notifications(users, status, kind, comment)


def translators_of(status):
    """Return the latest assignee of the page's jobs, or else the author of its newest translated text."""
    job = status.jobs.exclude(assignee=None).order_by("-ordered_at").first()
    if job:
        return [job.assignee]
    written = StringTranslation.objects.filter(
        context__object_id=status.page.translation_key, locale=status.locale_id
    ).exclude(last_translated_by=None)
    newest = written.select_related("last_translated_by").order_by("-updated_at").first()
    return [newest.last_translated_by] if newest else []
