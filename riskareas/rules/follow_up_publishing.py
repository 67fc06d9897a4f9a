"""The rules that every public follow-up keeps: see docs/follow-ups.md."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _


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
    """Return whether the supplier may be shown: it is not withheld, and its name has been checked."""
    checked = page.checked_by and page.checked_on and page.check_ground
    return bool(
        not page.withheld and checked and page.supplier and page.named_supplier == page.supplier
    )


def embargo_errors(page, day):
    """Return what keeps a page under embargo from being public on a day."""
    if page.embargo_until and page.embargo_until > day:
        end = date_format(page.embargo_until, "j F Y")
        text = _("It can't be public before %(day)s: schedule its publication for that day.")
        return {"embargo_until": text % {"day": end}}
    return {}


def closing_errors(page, findings):
    """Return what keeps a follow-up from being closed: open findings without a stated reason."""
    if page.status != "closed" or page.closing_reason.strip():
        return {}
    if all(finding.status == "closed" for finding in findings):
        return {}
    return {"closing_reason": _("Close its findings first, or say why it is closed without them.")}
