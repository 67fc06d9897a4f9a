"""Puts every status right: for an installation that has none yet, and to see that none was wrong."""

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from ..models import TranslationStatus
from ..services.locking import exclusive_lock
from . import compute_status


def repair_statuses(tell):
    """Write the status of every Swedish page anew; return how many were missing or wrong.

    Each page is locked meanwhile and has a transaction of its own, so that editors go on working.
    `tell(total, done)` is told of the progress.
    """
    swedish = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
    keys = list(swedish.order_by("path").values_list("pk", flat=True))
    mended = _forget_others()
    for key in keys:
        with exclusive_lock(None):
            if page := swedish.select_for_update(of=("self",)).filter(pk=key).first():
                mended += compute_status.refresh_status(page)
        tell(len(keys), 1)
    return mended


def _forget_others():
    """Delete the statuses of what is no Swedish page, or in Swedish; return how many there were."""
    foreign = ~Q(page__locale__language_code=settings.LANGUAGE_CODE) | Q(
        locale__language_code=settings.LANGUAGE_CODE
    )
    _total, kinds = TranslationStatus.objects.filter(foreign).delete()
    return kinds.get(TranslationStatus._meta.label, 0)
