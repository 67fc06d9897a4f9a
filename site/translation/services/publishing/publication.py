"""Publishes translations, now or at a scheduled time."""

from django.utils import timezone
from django.utils.translation import gettext as _

from core.exceptions import UserFacingError

from ...status.compute_status import refresh_status
from .. import permissions
from ..drafts.draft_saving import ensure_draft
from ..locking import exclusive_lock


def publish_translation(translation, user, go_live_at=None):
    """Publish the translation as it is now, or schedule it; return the page.

    Refused while it is in review, which must end with a decision, and where something is not
    translated, unless the user may publish incomplete translations.
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
    """Cancel the scheduled publishing of a translation; its draft stays."""
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_unschedule(page, user)
        for revision in page.revisions.exclude(approved_go_live_at=None):
            revision.approved_go_live_at = None
            revision.save(user=user, update_fields=["approved_go_live_at"])
        ensure_draft(translation, user)
        refresh_status(translation.source.get_source_instance(), translation.target_locale)


def check_no_review(page):
    """Refuse to go on while the page is in review."""
    if page.workflow_in_progress:
        raise UserFacingError(
            _("“%(page)s” waits for review (%(task)s). Approve it, or send it back, first.")
            % {"page": page.draft_title, "task": page.current_workflow_task}
        )
