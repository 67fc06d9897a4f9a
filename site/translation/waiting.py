"""What waits for the worker: translations to begin, and Swedish pages to compare."""

import logging

from django.core.exceptions import PermissionDenied

from core.refusals import Refused

from . import services, status
from .models import TranslationStatus, Wanted

logger = logging.getLogger("translation")


def do_next():
    """Do what has waited longest; return whether there was something.

    What is refused by now, such as an order of somebody who has lost the right to it, is taken back.
    Each ends with its own transaction: where it is broken off, it waits still.
    """
    found = (
        TranslationStatus.objects.exclude(wanted=Wanted.NOTHING)
        .select_related("page__locale", "locale", "wanted_by")
        .order_by("wanted_at", "pk")
        .first()
    )
    if found is None:
        return False
    try:
        if found.wanted == Wanted.SUBMIT:
            services.submit(found.page.specific, found.locale, found.wanted_by)
        else:
            services.sync(found.page)
    except (PermissionDenied, Refused) as refusal:
        logger.error("%s, %s: %s", found.page, found.locale, refusal or "no right to do it")
        status.forget(found)
        status.keep_jobs(found.page)
    except Exception:
        status.postpone(found)
        raise
    else:
        status.forget(found)
    return True
