"""When a source is too old to rest a level on."""

import datetime

OLD_AFTER_YEARS = 5


def years_later(day, years):
    """Return the same day some years later; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 2, 28)


def is_old(day, today):
    """Return whether a source of a day is older than five years."""
    return years_later(day, OLD_AFTER_YEARS) < today


def rests_on_old_sources(sources, today):
    """Return whether something rests on sources, and all of them are older than five years."""
    return bool(sources) and all(is_old(source.date or source.read_on, today) for source in sources)
