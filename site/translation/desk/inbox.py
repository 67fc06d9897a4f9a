"""What waits for a person at the translators' desk: for the admin's home and the morning's mail."""

from collections import defaultdict

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import TaskState, get_default_page_content_type

from ..models import TranslationJob, TranslationStage, TranslationStatus
from ..services import permissions
from ..services.drafts.submission import nearest_translations

RELATED = ("page", "locale", "target", "translation")


class Inbox:
    """The work of a person; each list costs the same number of queries however long it is."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def mine(self):
        """The open jobs that are assigned to the person, those that are due first in front."""
        jobs = _with_related(TranslationJob.objects.filter(done_at=None, assignee=self.user))
        return [job for job, _place in with_job_urls(jobs, self.user)]

    @cached_property
    def unassigned(self):
        """The open jobs that nobody has and the person may take."""
        jobs = _with_related(TranslationJob.objects.filter(done_at=None, assignee=None))
        return [
            job
            for job, place in with_job_urls(jobs, self.user)
            if permissions.has_edit_permission(place, self.user)
        ]

    @cached_property
    def to_review(self):
        """The statuses of the translations that wait for a decision which the person may take."""
        tasks = TaskState.objects.reviewable_by(self.user).filter(
            workflow_state__base_content_type=get_default_page_content_type()
        )
        pages = tasks.values_list("workflow_state__object_id", flat=True)
        found = TranslationStatus.objects.filter(
            state=TranslationStage.IN_REVIEW, target__in=list(pages)
        )
        return list(found.select_related(*RELATED).order_by("page__path"))

    @cached_property
    def behind(self):
        """The statuses that need an update of which nobody has a job, and the person may edit."""
        found = TranslationStatus.objects.filter(state=TranslationStage.NEEDS_UPDATE)
        found = found.exclude(jobs__in=TranslationJob.objects.filter(done_at=None))
        found = found.select_related(*RELATED).order_by("since", "pk")
        return [
            status for status in found if permissions.has_edit_permission(status.target, self.user)
        ]

    @property
    def is_shown(self):
        """Whether it is of any concern to the person."""
        return permissions.works_with_translations(self.user) or bool(self.mine or self.to_review)


def editable_jobs(user, jobs):
    """Return those of some jobs whose page a user may edit, in Swedish or translated."""
    return [
        job
        for job, place in with_job_urls(_with_related(jobs), user)
        if permissions.has_edit_permission(place, user)
        or permissions.has_edit_permission(job.status.page, user)
    ]


def with_job_urls(jobs, user):
    """Yield (job, its place in the translated tree) with what the user may do with each job.

    `job.edit_url` is where it is translated, `job.change_url` where its terms are changed; both may
    be None.
    """
    jobs = list(jobs)
    pages = defaultdict(list)
    for job in jobs:
        pages[job.status.locale].append(job.status.page)
    places = {locale: nearest_translations(found, locale) for locale, found in pages.items()}
    for job in jobs:
        page, target = job.status.page, job.status.target
        place = places[job.status.locale][page.pk]
        may_edit = permissions.has_edit_permission(place, user)
        may_order = user.has_perm(permissions.SUBMIT) and (
            may_edit or permissions.has_edit_permission(page, user)
        )
        job.edit_url = page_edit_url(target) if target and may_edit else None
        job.change_url = reverse("translation_job", args=[job.pk]) if may_order else None
        yield job, place


def page_edit_url(page):
    """Return where a page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _with_related(jobs):
    related = [f"status__{name}" for name in RELATED]
    return jobs.select_related("assignee", "ordered_by", *related)
