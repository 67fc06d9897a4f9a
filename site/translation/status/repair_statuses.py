"""Recomputes every status: for an installation that has none yet, and to prove that none was wrong."""

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from ..models import TranslationStatus
from ..services.locking import exclusive_lock
from .compute_status import refresh_status


def repair_statuses(report_progress):
    """Recompute the status of every Swedish page; return how many were missing or wrong.

    `report_progress(total, done)` is called after each page.
    """
    swedish = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
    keys = list(swedish.order_by("path").values_list("pk", flat=True))
    repaired = _delete_invalid()
    for key in keys:
        # One transaction a page: editors can go on working meanwhile.
        with exclusive_lock(None):
            if page := swedish.select_for_update(of=("self",)).filter(pk=key).first():
                repaired += refresh_status(page)
        report_progress(len(keys), 1)
    return repaired


def _delete_invalid():
    """Delete the statuses whose page is not Swedish or whose language is; return how many there were."""
    invalid = ~Q(page__locale__language_code=settings.LANGUAGE_CODE) | Q(
        locale__language_code=settings.LANGUAGE_CODE
    )
    _total, counts = TranslationStatus.objects.filter(invalid).delete()
    return counts.get(TranslationStatus._meta.label, 0)
