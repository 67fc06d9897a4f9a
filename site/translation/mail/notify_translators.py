"""Notes what people are to be told; the worker sends it (`translation.mail.send_notifications`)."""

from django.contrib.auth import get_user_model
from wagtail.models import GroupApprovalTask
from wagtail_localize.models import StringTranslation

from ..models import Notification


def notify_assignee(job, by):
    """Tell a translator of a job, unless the translator took it; and no longer who had it before."""
    withdraw_assignment(job)
    if job.assignee and job.assignee != by:
        _tell([job.assignee], job.status, Notification.Kind.ASSIGNED, job.note)


def withdraw_assignment(job):
    """Tell nobody any more that a job is assigned: it is to somebody else, or cancelled."""
    Notification.objects.filter(status=job.status, kind=Notification.Kind.ASSIGNED).delete()


def notify_needs_update(status):
    """Tell who translated a page that Swedish has changed."""
    _tell(translators_of(status), status, Notification.Kind.NEEDS_UPDATE)


def notify_reviewers(status, task, by):
    """Tell the members of the groups that may approve, but for who asked."""
    task = task.specific
    groups = task.groups.all() if isinstance(task, GroupApprovalTask) else []
    people = get_user_model().objects.filter(groups__in=groups).exclude(pk=by and by.pk)
    _tell(people.distinct(), status, Notification.Kind.REVIEW)


def withdraw_review_request(status):
    """Tell nobody any more that a page waits for review: it is decided on, or taken back."""
    Notification.objects.filter(status=status, kind=Notification.Kind.REVIEW).delete()


def notify_review_decision(status, approved, comment, by):
    """Tell who translated a page that it is approved, or sent back."""
    kind = Notification.Kind.APPROVED if approved else Notification.Kind.SENT_BACK
    people = [person for person in translators_of(status) if person != by]
    _tell(people, status, kind, comment)


def translators_of(status):
    """Return who has the page's job, or had it last; else who wrote its newest text."""
    job = status.jobs.exclude(assignee=None).order_by("-ordered_at").first()
    if job:
        return [job.assignee]
    written = StringTranslation.objects.filter(
        context__object_id=status.page.translation_key, locale=status.locale_id
    ).exclude(last_translated_by=None)
    newest = written.select_related("last_translated_by").order_by("-updated_at").first()
    return [newest.last_translated_by] if newest else []


def _tell(people, status, kind, comment=""):
    Notification.objects.bulk_create(
        Notification(user=person, status=status, kind=kind, comment=comment)
        for person in people
        if person.is_active and person.email
    )
