"""The rules of assessments and follow-ups, as functions of plain values: see docs/follow-ups.md."""

import datetime

OLD_AFTER_YEARS = 5
REUSABLE_YEARS = 3


def years_later(day, years):
    """Return the same day some years later; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 2, 28)


def is_old(day, today):
    """Whether a source of a day is older than five years."""
    return years_later(day, OLD_AFTER_YEARS) < today


def last_day_of_reuse(report_on, same_terms, is_audit):
    """Return the last day on which another region may reuse a follow-up, or None.

    It may for three years after the report, if terms of at least the same level were followed up by
    an audit (husr.se, as read for domain facts 2.5).
    """
    if not report_on or not same_terms or not is_audit:
        return None
    return years_later(report_on, REUSABLE_YEARS)
