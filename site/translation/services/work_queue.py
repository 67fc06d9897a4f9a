"""What waits for the worker: translations to begin, and Swedish pages to compare."""

import logging

from django.core.exceptions import PermissionDenied

from core.exceptions import UserFacingError

from .. import services
from ..models import PendingAction, TranslationStatus
from ..status import compute_status

logger = logging.getLogger("translation")


def process_next_action():
    """Do what has waited longest; return whether there was something.

    What is refused by now, such as an order of somebody who has lost the right to it, is taken back.
    Each ends with its own transaction: where it is broken off, it waits still.
    """
    found = (
        TranslationStatus.objects.exclude(wanted=PendingAction.NOTHING)
        .select_related("page__locale", "locale", "pending_by")
        .order_by("pending_since", "pk")
        .first()
    )
    if found is None:
        return False
    try:
        if found.wanted == PendingAction.SUBMIT:
            services.submit_translation(found.page.specific, found.locale, found.pending_by)
        else:
            services.sync_translations(found.page)
    except (PermissionDenied, UserFacingError) as refusal:
        logger.error("%s, %s: %s", found.page, found.locale, refusal or "no right to do it")
        compute_status.dequeue_action(found)
        compute_status.update_open_jobs(found.page)
    except Exception:
        compute_status.requeue_action(found)
        raise
    else:
        compute_status.dequeue_action(found)
    return True
