"""Publishes translations."""

from django.utils.translation import gettext as _

from core.refusals import Refused

from . import rights
from .drafts import draft_of
from .turns import turn


def publish(translation, user):
    """Publish the translation as it stands.

    Refused while it waits for review: that ends with a decision, not silently; and where something is
    not translated, unless the user may publish what is incomplete. Returns the published page.
    """
    with turn(user):
        page = translation.get_target_instance()
        rights.check_publish(page, user)
        check_no_review(page)
        revision = draft_of(translation, user)
        revision.publish(user=user)
    return translation.get_target_instance()


def check_no_review(page):
    """Refuse while somebody is asked to review the page."""
    if page.workflow_in_progress:
        raise Refused(
            _("“%(page)s” waits for review (%(task)s). Approve it, or send it back, first.")
            % {"page": page.draft_title, "task": page.current_workflow_task}
        )
