"""Sends translations to review and decides on them, in Wagtail's own workflow."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from core.exceptions import UserFacingError
from core.publishing.rules import PublishingRefused, check_page_rules

from .. import permissions
from ..drafts.draft_saving import ensure_draft
from ..locking import exclusive_lock
from .publication import check_no_review
from .publishing_rules import incompleteness_errors

APPROVE, REJECT = "approve", "reject"


def send_to_review(translation, user):
    """Start or resume the workflow of the translated page, with a draft of the translation as it is now."""
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_edit(page, user)
        check_no_review(page)
        revision = ensure_draft(translation, user)
        _check_publishable(revision.as_object(), user)
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
    """Approve a translation that is in review, or send it back (`APPROVE`, `REJECT`).

    The draft that is approved contains what was corrected during the review.
    """
    with exclusive_lock(user, translation):
        page = _page_in_review(translation)
        task, task_state = page.current_workflow_task, page.current_workflow_task_state
        if decision not in [name for name, *_rest in task.get_actions(page, user)]:
            raise PermissionDenied
        if decision == APPROVE:
            revision = ensure_draft(translation, user)
            _check_publishable(revision.as_object(), user)
            if revision.pk != task_state.revision_id:
                task_state.revision = revision
                task_state.save(update_fields=["revision"])
        task.on_action(task_state, user, decision, comment=comment)


def withdraw_from_review(translation, user):
    """Cancel the review, to go on translating. Only the user who sent it may do it."""
    with exclusive_lock(user, translation):
        page = _page_in_review(translation)
        if not may_withdraw(page, user):
            raise PermissionDenied
        page.current_workflow_state.cancel(user)


def may_withdraw(page, user):
    """Return whether the user sent the page to its current review and still may edit it."""
    requested_by = page.current_workflow_state.requested_by
    return requested_by == user and permissions.may_edit(page, user)


def _page_in_review(translation):
    """Return the translated page; refuse where it is not in review."""
    page = translation.get_target_instance()
    if page.current_workflow_task is None:
        raise UserFacingError(
            _("“%(page)s” does not wait for review.") % {"page": page.draft_title}
        )
    return page


def _check_publishable(draft, user):
    """Refuse a draft that could not be published once it is approved."""
    check_page_rules(draft, draft.go_live_at)
    if errors := incompleteness_errors(draft, user):
        raise PublishingRefused(draft, errors)
