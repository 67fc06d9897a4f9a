"""Sends translations to review, and decides on them, in Wagtail's own workflow."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from core.exceptions import UserFacingError
from core.publishing import rules

from .. import permissions
from ..drafts.draft_content import ensure_draft
from ..locking import exclusive_lock
from . import publishing_rules
from .publication import check_no_review

APPROVE, REJECT = "approve", "reject"


def send_to_review(translation, user):
    """Start the workflow of the translated page with a draft of the translation as it stands."""
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_edit(page, user)
        check_no_review(page)
        revision = ensure_draft(translation, user)
        _check(revision.as_object(), user)
        page = translation.get_target_instance()
        workflow, state = page.get_workflow(), page.current_workflow_state
        if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            state.resume(user)
        elif workflow:
            workflow.start(page, user)
        else:
            raise UserFacingError(
                _("No workflow is set up for this page; somebody may publish it directly.")
            )


def decide_review(translation, user, decision, comment=""):
    """Approve a translation that waits for review, or send it back (`APPROVE`, `REJECT`).

    What is approved is the translation as the reviewer sees it, with what was mended in the review.
    """
    with exclusive_lock(user, translation):
        page = _waiting(translation)
        task, task_state = page.current_workflow_task, page.current_workflow_task_state
        if decision not in [name for name, *_rest in task.get_actions(page, user)]:
            raise PermissionDenied
        if decision == APPROVE:
            revision = ensure_draft(translation, user)
            _check(revision.as_object(), user)
            if revision.pk != task_state.revision_id:
                task_state.revision = revision
                task_state.save(update_fields=["revision"])
        task.on_action(task_state, user, decision, comment=comment)


def withdraw_from_review(translation, user):
    """Take back what waits for review, to go on translating: for who sent it."""
    with exclusive_lock(user, translation):
        page = _waiting(translation)
        if not may_withdraw(page, user):
            raise PermissionDenied
        page.current_workflow_state.cancel(user)


def may_withdraw(page, user):
    """Return whether a user has sent a page to the review that it waits for, and still may edit it."""
    return page.current_workflow_state.requested_by == user and permissions.may_edit(page, user)


def _waiting(translation):
    """Return the translated page, or refuse where it does not wait for review."""
    page = translation.get_target_instance()
    if page.current_workflow_task is None:
        raise UserFacingError(
            _("“%(page)s” does not wait for review.") % {"page": page.draft_title}
        )
    return page


def _check(draft, user):
    """Refuse what could not be published as it is once it is approved."""
    rules.check_page_rules(draft, draft.go_live_at)
    if reasons := publishing_rules.incompleteness_errors(draft, user):
        raise rules.PublishingRefused(draft, reasons)
