"""The rules that every public follow-up keeps: see docs/follow-ups.md."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..choices import AUDIT_METHODS, FollowUpMethod


def follow_up_errors(page, findings, day):
    """Return what keeps a follow-up from being public on a day, a message for each field."""
    return naming_errors(page) | embargo_errors(page, day) | closing_errors(page, findings)


def naming_errors(page):
    """Return what keeps the supplier from being named: a name needs a check of that very name."""
    if page.withheld:
        return {}
    if not page.supplier:
        return {"withheld": _("Name the supplier, or say why it is not named.")}
    if not may_be_named(page):
        return {"check_ground": _("Before a supplier is named, say why that is not confidential.")}
    return {}


def may_be_named(page):
    """Whether the supplier may be shown: it is not withheld, and its name has been checked."""
    checked = page.checked_by and page.checked_on and page.check_ground
    return bool(
        not page.withheld and checked and page.supplier and page.named_supplier == page.supplier
    )


def reuse_answer(page, today):
    """Return (answer, reason): may another region reuse a follow-up, and why; see docs/follow-ups.md.

    The answer is True, False, or None where no source tells enough.
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


def embargo_errors(page, day):
    """Return what keeps a page under embargo from being public on a day."""
    if page.embargo_until and page.embargo_until > day:
        end = date_format(page.embargo_until, "j F Y")
        text = _("It can't be public before %(day)s: schedule its publication for that day.")
        return {"embargo_until": text % {"day": end}}
    return {}


def closing_errors(page, findings):
    """Return what keeps a follow-up from being closed: findings that are not, and no reason given."""
    if page.status != "closed" or page.closing_reason.strip():
        return {}
    if all(finding.status == "closed" for finding in findings):
        return {}
    return {"closing_reason": _("Close its findings first, or say why it is closed without them.")}
