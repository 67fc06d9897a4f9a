"""Publishes translations, now or at a time to come."""

from django.utils import timezone
from django.utils.translation import gettext as _

from core.refusals import Refused

from .. import status
from . import rights
from .drafts import draft_of
from .turns import turn


def publish(translation, user, go_live_at=None):
    """Publish the translation as it stands, or let it go live at a time to come.

    Refused while it waits for review: that ends with a decision, not silently; and where something is
    not translated, unless the user may publish what is incomplete. Returns the published page.
    """
    with turn(user):
        page = translation.get_target_instance()
        rights.check_publish(page, user)
        check_no_review(page)
        if go_live_at and go_live_at <= timezone.now():
            raise Refused(_("That time has passed. Choose one to come, or publish now."))
        revision = draft_of(translation, user, go_live_at)
        revision.publish(user=user)
    return translation.get_target_instance()


def unschedule(translation, user):
    """Take back what was to go live at a time to come; the draft stays."""
    with turn(user):
        page = translation.get_target_instance()
        rights.check_unschedule(page, user)
        for revision in page.revisions.exclude(approved_go_live_at=None):
            revision.approved_go_live_at = None
            revision.save(user=user, update_fields=["approved_go_live_at"])
        draft_of(translation, user)
        status.refresh(translation.source.get_source_instance(), translation.target_locale)


def check_no_review(page):
    """Refuse while somebody is asked to review the page."""
    if page.workflow_in_progress:
        raise Refused(
            _("“%(page)s” waits for review (%(task)s). Approve it, or send it back, first.")
            % {"page": page.draft_title, "task": page.current_workflow_task}
        )
