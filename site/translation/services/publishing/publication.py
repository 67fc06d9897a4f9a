"""Publishes translations, now or at a time to come."""

from django.utils import timezone
from django.utils.translation import gettext as _

from core.exceptions import UserFacingError

from ...status import compute_status
from .. import permissions
from ..drafts.draft_content import ensure_draft
from ..locking import exclusive_lock


def publish_translation(translation, user, go_live_at=None):
    """Publish the translation as it stands, or let it go live at a time to come.

    Refused while it waits for review: that ends with a decision, not silently; and where something is
    not translated, unless the user may publish what is incomplete. Returns the published page.
    """
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_publish(page, user)
        check_no_review(page)
        if go_live_at and go_live_at <= timezone.now():
            raise UserFacingError(_("That time has passed. Choose one to come, or publish now."))
        revision = ensure_draft(translation, user, go_live_at)
        revision.publish(user=user)
    return translation.get_target_instance()


def unschedule_translation(translation, user):
    """Take back what was to go live at a time to come; the draft stays."""
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_unschedule(page, user)
        for revision in page.revisions.exclude(approved_go_live_at=None):
            revision.approved_go_live_at = None
            revision.save(user=user, update_fields=["approved_go_live_at"])
        ensure_draft(translation, user)
        compute_status.refresh_status(
            translation.source.get_source_instance(), translation.target_locale
        )


def check_no_review(page):
    """Refuse while somebody is asked to review the page."""
    if page.workflow_in_progress:
        raise UserFacingError(
            _("“%(page)s” waits for review (%(task)s). Approve it, or send it back, first.")
            % {"page": page.draft_title, "task": page.current_workflow_task}
        )
