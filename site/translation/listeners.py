"""Keeps statuses true and translations with their sources, in the transaction that changes either."""

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

from core.publishing import page_events, wagtail_actions

from .mail import notify_translators
from .models import PendingAction, TranslationStatus
from .services import cascading as cascades
from .services.cascading import cascade
from .status import compute_status


def subscribe_listeners():
    """Subscribe to changes of pages, Wagtail's actions on them, and workflows."""
    page_events.subscribe("page_saved", update_statuses)
    wagtail_actions.surround(wagtail_actions.UNPUBLISH, _unpublish_translations)
    wagtail_actions.surround(wagtail_actions.MOVE, _move_translations)
    wagtail_actions.surround(wagtail_actions.DELETE, _delete_translations)
    wagtail_actions.surround(wagtail_actions.RESTRICT, _restrict_translations)
    m2m_changed.connect(_groups_changed, sender=PageViewRestriction.groups.through)
    for signal in (workflow_submitted, workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_workflow_changed, dispatch_uid="translation-status")
    for signal in (workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_review_ended, dispatch_uid="translation-review-ended")
    workflow_approved.connect(_decided, dispatch_uid="translation-approved")
    workflow_rejected.connect(_decided, dispatch_uid="translation-rejected")
    task_submitted.connect(_task_submitted, dispatch_uid="translation-review")


def update_statuses(page):
    """Let the worker compare a saved Swedish page with its translations; refresh its statuses."""
    source = compute_status.source_page_of(page)
    if source is None:
        return
    if source.pk == page.pk and page.live:
        compute_status.enqueue_action(page, PendingAction.SYNC)
    compute_status.refresh_status(source)


@contextmanager
def _unpublish_translations(action):
    yield
    if action.commit:  # false where a page is unpublished because it is being deleted
        set_expired = action.set_expired
        cascade(cascades.UNPUBLISH, action.object, action.user, set_expired=set_expired)
        _refresh(action.object)


@contextmanager
def _move_translations(action):
    cascades.prepare_cascade(action.page, action.user)
    beside = action.target if action.pos in ("left", "right") else None
    yield
    cascade(cascades.MOVE, action.page, action.user, beside=beside, side=action.pos)


@contextmanager
def _delete_translations(action):
    """Delete the translations first; refresh the statuses of pages whose translation was deleted."""
    cascades.prepare_cascade(action.page, action.user)
    cascade(cascades.DELETE, action.page, action.user)
    below = Page.objects.filter(path__startswith=action.page.path).values("pk")
    statuses = TranslationStatus.objects.filter(target__in=below).select_related("page", "locale")
    sources = [(status.page, status.locale) for status in statuses]
    yield
    for page, locale in sources:
        compute_status.refresh_status(page, locale)


@contextmanager
def _restrict_translations(restriction):
    yield
    cascade(cascades.RESTRICT, restriction.page)


def _groups_changed(instance, action, reverse, **kwargs):
    if action.startswith("post_") and not reverse:
        cascade(cascades.RESTRICT, instance.page)


def _refresh(page):
    if source := compute_status.source_page_of(page):
        compute_status.refresh_status(source)


def _workflow_changed(instance, **kwargs):
    if isinstance(instance, WorkflowState) and isinstance(instance.content_object, Page):
        _refresh(instance.content_object)


def _task_submitted(instance, user, **kwargs):
    _workflow_changed(instance.workflow_state)
    for found in _statuses(instance.workflow_state):
        notify_translators.notify_reviewers(found, instance.task, user)


def _review_ended(instance, **kwargs):
    for found in _statuses(instance):
        notify_translators.withdraw_review_request(found)


def _decided(instance, user, **kwargs):
    state = instance.current_task_state
    approved = instance.status == WorkflowState.STATUS_APPROVED
    for found in _statuses(instance):
        notify_translators.notify_review_decision(
            found, approved, state.comment if state else "", user
        )


def _statuses(workflow_state):
    page = workflow_state.content_object
    if not isinstance(page, Page):
        return []
    return TranslationStatus.objects.filter(target=page.pk).select_related("page")
