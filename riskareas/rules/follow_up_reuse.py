"""May another region reuse a follow-up, and until when: see docs/follow-ups.md."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..choices import AUDIT_METHODS, FollowUpMethod
from .source_age import years_later

REUSABLE_YEARS = 3


def last_day_of_reuse(report_on, same_terms, is_audit):
    """Return the last day on which another region may reuse a follow-up, or None.

    It may for three years after the report, if terms of at least the same level were followed up by
    an audit (husr.se, as read for domain facts 2.5).
    """
    if not report_on or not same_terms or not is_audit:
        return None
    return years_later(report_on, REUSABLE_YEARS)


def reuse_answer(page, today):
    """Return (answer, reason): may another region reuse a follow-up, and why.

    The answer is True, False, or None where no source says enough.
    """
    until = page.reusable_until
    if page.follow_up_method == FollowUpMethod.UNKNOWN:
        return None, _("No source says how it was made.")
    if page.follow_up_method not in AUDIT_METHODS:
        return False, _("Only audits are reused; this was another kind of follow-up.")
    if not page.report_on:
        return None, _("No source says when the report was made.")
    if not page.same_terms:
        return None, _("No source says that the terms were of the national level.")
    day = date_format(until, "j F Y")
    if until < today:
        return False, _("The report became older than three years on %(day)s.") % {"day": day}
    return True, _(
        "Until %(day)s, if your terms ask no more than the national ones and an audit of the same "
        "kind is enough for you."
    ) % {"day": day}
