"""Processes the queue of pending actions: translations to begin, and Swedish pages to compare."""

import logging

from django.core.exceptions import PermissionDenied

from core.exceptions import UserFacingError

from ..models import PendingAction, TranslationStatus
from ..status.compute_status import update_open_jobs
from ..status.pending_actions import dequeue_action, requeue_action
from .drafts.submission import submit_translation
from .drafts.synchronization import sync_translations

logger = logging.getLogger("translation")


def process_next_action():
    """Process the action that has been pending for longest; return whether there was one.

    An action that is refused by now is dequeued, such as an order by a user who has lost the permission.
    """
    status = (
        TranslationStatus.objects.exclude(pending_action=PendingAction.NOTHING)
        .select_related("page__locale", "locale", "pending_by")
        .order_by("pending_since", "pk")
        .first()
    )
    if status is None:
        return False
    # The action commits before it is dequeued: one that is interrupted is processed again.
    try:
        if status.pending_action == PendingAction.SUBMIT:
            submit_translation(status.page.specific, status.locale, status.pending_by)
        else:
            sync_translations(status.page)
    except (PermissionDenied, UserFacingError) as refusal:
        logger.error("%s, %s: %s", status.page, status.locale, refusal or "no right to do it")
        dequeue_action(status)
        update_open_jobs(status.page)
    except Exception:
        requeue_action(status)
        raise
    else:
        dequeue_action(status)
    return True
