"""Keeps statuses true, and translations with their sources, in the transaction that changes either."""

from contextlib import contextmanager

from django.db.models.signals import m2m_changed
from wagtail.models import Page, PageViewRestriction, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)

from core.publishing.page_events import subscribe
from core.publishing.wagtail_actions import DELETE, MOVE, RESTRICT, UNPUBLISH, surround

from .languages import source_page_of
from .mail.notify_reviewers import notify_reviewers, withdraw_review_request
from .mail.notify_translators import notify_review_decision
from .models import PendingAction, TranslationStatus
from .services.cascading import cascade, prepare_cascade
from .status.compute_status import refresh_status
from .status.pending_actions import enqueue_action


def subscribe_listeners():
    """Subscribe to changes of pages, to Wagtail's actions on them, and to workflows."""
    subscribe("page_saved", refresh_statuses_of)
    surround(UNPUBLISH, _unpublish_translations)
    surround(MOVE, _move_translations)
    surround(DELETE, _delete_translations)
    surround(RESTRICT, _restrict_translations)
    m2m_changed.connect(_groups_changed, sender=PageViewRestriction.groups.through)
    for signal in (workflow_submitted, workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_workflow_changed, dispatch_uid="translation-status")
    for signal in (workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_review_ended, dispatch_uid="translation-review-ended")
    workflow_approved.connect(_review_decided, dispatch_uid="translation-approved")
    workflow_rejected.connect(_review_decided, dispatch_uid="translation-rejected")
    task_submitted.connect(_review_requested, dispatch_uid="translation-review")


def refresh_statuses_of(page):
    """Enqueue the comparison of a saved Swedish page with its translations; refresh its statuses."""
    source = source_page_of(page)
    if source is None:
        return
    if source.pk == page.pk and page.live:
        enqueue_action(page, PendingAction.SYNC)
    refresh_status(source)


@contextmanager
def _unpublish_translations(action):
    yield
    # Without a commit the page is being deleted, which cascades by itself.
    if action.commit:
        cascade(UNPUBLISH, action.object, action.user, set_expired=action.set_expired)
        _refresh_source_status(action.object)


@contextmanager
def _move_translations(action):
    prepare_cascade(action.page, action.user)
    sibling = action.target if action.pos in ("left", "right") else None
    yield
    cascade(MOVE, action.page, action.user, beside=sibling, side=action.pos)


@contextmanager
def _delete_translations(action):
    """Delete the translations first; afterwards refresh the statuses that lost their translation."""
    prepare_cascade(action.page, action.user)
    cascade(DELETE, action.page, action.user)
    pages = Page.objects.filter(path__startswith=action.page.path).values("pk")
    statuses = TranslationStatus.objects.filter(target__in=pages).select_related("page", "locale")
    sources = [(status.page, status.locale) for status in statuses]
    yield
    for page, locale in sources:
        refresh_status(page, locale)


@contextmanager
def _restrict_translations(restriction):
    yield
    cascade(RESTRICT, restriction.page)


def _groups_changed(instance, action, reverse, **kwargs):
    if action.startswith("post_") and not reverse:
        cascade(RESTRICT, instance.page)


def _refresh_source_status(page):
    if source := source_page_of(page):
        refresh_status(source)


def _workflow_changed(instance, **kwargs):
    if isinstance(instance, WorkflowState) and isinstance(instance.content_object, Page):
        _refresh_source_status(instance.content_object)


def _review_requested(instance, user, **kwargs):
    _workflow_changed(instance.workflow_state)
    for status in _statuses_in_workflow(instance.workflow_state):
        notify_reviewers(status, instance.task, user)


def _review_ended(instance, **kwargs):
    for status in _statuses_in_workflow(instance):
        withdraw_review_request(status)


def _review_decided(instance, user, **kwargs):
    task_state = instance.current_task_state
    approved = instance.status == WorkflowState.STATUS_APPROVED
    for status in _statuses_in_workflow(instance):
        notify_review_decision(status, approved, task_state.comment if task_state else "", user)


def _statuses_in_workflow(workflow_state):
    """Return the statuses of the translated page that a workflow is about; none for other objects."""
    page = workflow_state.content_object
    if not isinstance(page, Page):
        return []
    return TranslationStatus.objects.filter(target=page.pk).select_related("page")
