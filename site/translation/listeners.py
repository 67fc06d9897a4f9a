"""Keeps statuses true and translations with their sources, in the transaction that changes either."""

from django.db.models.signals import m2m_changed
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)

from core.publishing import page_events

from .mail import notify_translators
from .models import PendingAction, TranslationStatus
from .services import cascading as cascades
from .services.cascading import cascade
from .status import compute_status


def subscribe_listeners():
    """Be told of every change to pages and workflows."""
    from . import listeners

    page_events.register(listeners)
    page_events.make_whole(UnpublishPageAction, "execute", after=_unpublished)
    page_events.make_whole(MovePageAction, "execute", before=_to_move, after=_moved)
    page_events.make_whole(DeletePageAction, "execute", before=_to_delete, after=_deleted)
    page_events.make_whole(PageViewRestriction, "save", after=_restricted)
    page_events.make_whole(PageViewRestriction, "delete", after=_restricted)
    m2m_changed.connect(_groups_changed, sender=PageViewRestriction.groups.through)
    for signal in (workflow_submitted, workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_workflow_changed, dispatch_uid="translation-status")
    for signal in (workflow_approved, workflow_rejected, workflow_cancelled):
        signal.connect(_review_ended, dispatch_uid="translation-review-ended")
    workflow_approved.connect(_decided, dispatch_uid="translation-approved")
    workflow_rejected.connect(_decided, dispatch_uid="translation-rejected")
    task_submitted.connect(_task_submitted, dispatch_uid="translation-review")


def page_saved(page):
    """Let the worker compare a saved Swedish page with its translations; put its statuses right."""
    source = compute_status.source_page_of(page)
    if source is None:
        return
    if source.pk == page.pk and page.live:
        compute_status.enqueue_action(page, PendingAction.SYNC)
    compute_status.refresh_status(source)


def subtree_changed(path):
    """Nothing: where a page lies says nothing of its translation."""


def subtree_deleted(path):
    """Nothing: the rows go with their pages."""


def term_renamed(row):
    """Nothing: a row has a name in each language."""


def _unpublished(action):
    if action.commit:
        how = {"set_expired": action.set_expired}
        cascade(cascades.UNPUBLISH, action.object, action.user, **how)
        _refresh(action.object)


def _to_move(action):
    cascades.prepare_cascade(action.page, action.user)
    return action.target if action.pos in ("left", "right") else None


def _moved(action, beside):
    cascade(cascades.MOVE, action.page, action.user, beside=beside, side=action.pos)


def _to_delete(action):
    """Delete the translations first; return the Swedish pages of what is deleted in another language."""
    cascades.prepare_cascade(action.page, action.user)
    cascade(cascades.DELETE, action.page, action.user)
    below = Page.objects.filter(path__startswith=action.page.path).values("pk")
    found = TranslationStatus.objects.filter(target__in=below).select_related("page", "locale")
    return [(row.page, row.locale) for row in found]


def _deleted(action, sources):
    for page, locale in sources:
        compute_status.refresh_status(page, locale)


def _restricted(restriction):
    cascade(cascades.RESTRICT, restriction.page)


def _groups_changed(instance, action, reverse, **kwargs):
    if action.startswith("post_") and not reverse:
        _restricted(instance)


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
