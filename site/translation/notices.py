"""Notes what people are to be told; the worker sends it (`translation.mail`)."""

from django.contrib.auth import get_user_model
from wagtail.models import GroupApprovalTask
from wagtail_localize.models import StringTranslation

from .models import Notice


def assigned(job, by):
    """Tell a translator of a job, unless the translator took it; and no longer who had it before."""
    unassigned(job)
    if job.assignee and job.assignee != by:
        _tell([job.assignee], job.status, Notice.Kind.ASSIGNED, job.note)


def unassigned(job):
    """Tell nobody any more that a job is assigned: it is to somebody else, or cancelled."""
    Notice.objects.filter(status=job.status, kind=Notice.Kind.ASSIGNED).delete()


def needs_update(status):
    """Tell who translated a page that Swedish has changed."""
    _tell(translators_of(status), status, Notice.Kind.NEEDS_UPDATE)


def waits_for_review(status, task, by):
    """Tell the members of the groups that may approve, but for who asked."""
    task = task.specific
    groups = task.groups.all() if isinstance(task, GroupApprovalTask) else []
    people = get_user_model().objects.filter(groups__in=groups).exclude(pk=by and by.pk)
    _tell(people.distinct(), status, Notice.Kind.REVIEW)


def review_ended(status):
    """Tell nobody any more that a page waits for review: it is decided on, or taken back."""
    Notice.objects.filter(status=status, kind=Notice.Kind.REVIEW).delete()


def decided(status, approved, comment, by):
    """Tell who translated a page that it is approved, or sent back."""
    kind = Notice.Kind.APPROVED if approved else Notice.Kind.SENT_BACK
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
    Notice.objects.bulk_create(
        Notice(user=person, status=status, kind=kind, comment=comment)
        for person in people
        if person.is_active and person.email
    )
