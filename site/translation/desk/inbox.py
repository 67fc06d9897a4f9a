"""What waits for a user at the translators' desk: for the admin's home and the morning's e-mail."""

from collections import defaultdict

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import TaskState, get_default_page_content_type

from ..models import TranslationJob, TranslationStage, TranslationStatus
from ..services import permissions
from ..services.nearest_translations import nearest_translations

RELATED = ("page", "locale", "target", "translation")


class Inbox:
    """The work of a user; the number of queries of a list doesn't depend on its length."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def mine(self):
        """The open jobs that are assigned to the user, those that are due first in front."""
        jobs = _with_related(TranslationJob.objects.filter(done_at=None, assignee=self.user))
        return [job for job, _nearest in with_job_urls(jobs, self.user)]

    @cached_property
    def unassigned(self):
        """The open jobs without an assignee that the user may take."""
        jobs = _with_related(TranslationJob.objects.filter(done_at=None, assignee=None))
        return [
            job
            for job, nearest in with_job_urls(jobs, self.user)
            if permissions.has_edit_permission(nearest, self.user)
        ]

    @cached_property
    def to_review(self):
        """The statuses of the translations in review on which the user may decide."""
        tasks = TaskState.objects.reviewable_by(self.user).filter(
            workflow_state__base_content_type=get_default_page_content_type()
        )
        pages = tasks.values_list("workflow_state__object_id", flat=True)
        statuses = TranslationStatus.objects.filter(
            state=TranslationStage.IN_REVIEW, target__in=list(pages)
        )
        return list(statuses.select_related(*RELATED).order_by("page__path"))

    @cached_property
    def needs_update(self):
        """The statuses that need an update, have no open job, and whose page the user may edit."""
        statuses = TranslationStatus.objects.filter(state=TranslationStage.NEEDS_UPDATE)
        statuses = statuses.exclude(jobs__in=TranslationJob.objects.filter(done_at=None))
        statuses = statuses.select_related(*RELATED).order_by("since", "pk")
        return [
            status
            for status in statuses
            if permissions.has_edit_permission(status.target, self.user)
        ]

    @property
    def is_shown(self):
        """Whether it concerns the user at all."""
        return permissions.works_with_translations(self.user) or bool(self.mine or self.to_review)


def editable_jobs(user, jobs):
    """Return those of some jobs whose page the user may edit, in Swedish or translated."""
    return [
        job
        for job, nearest in with_job_urls(_with_related(jobs), user)
        if permissions.has_edit_permission(nearest, user)
        or permissions.has_edit_permission(job.status.page, user)
    ]


def with_job_urls(jobs, user):
    """Yield (job, its nearest translation) with the URLs that the user may open set on each job.

    `job.edit_url` is where it is translated, `job.change_url` where the job is changed; either may be
    None.
    """
    jobs = list(jobs)
    pages_by_locale = defaultdict(list)
    for job in jobs:
        pages_by_locale[job.status.locale].append(job.status.page)
    nearest = {
        locale: nearest_translations(pages, locale) for locale, pages in pages_by_locale.items()
    }
    for job in jobs:
        page, target = job.status.page, job.status.target
        translation = nearest[job.status.locale][page.pk]
        may_edit = permissions.has_edit_permission(translation, user)
        may_order = user.has_perm(permissions.SUBMIT) and (
            may_edit or permissions.has_edit_permission(page, user)
        )
        job.edit_url = page_edit_url(target) if target and may_edit else None
        job.change_url = reverse("translation_job", args=[job.pk]) if may_order else None
        yield job, translation


def page_edit_url(page):
    """Return the URL of a page's editor."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _with_related(jobs):
    related = [f"status__{name}" for name in RELATED]
    return jobs.select_related("assignee", "ordered_by", *related)
