"""Shortens lists and texts for messages."""

from django.utils.text import Truncator
from django.utils.translation import ngettext

MAX_LISTED = 5


def summarize(items, separator=" "):
    """Return the first few of some sentences or phrases, joined, and how many more there are."""
    rest = len(items) - MAX_LISTED
    if rest > 0:
        more = ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": rest}
        items = [*items[:MAX_LISTED], more]
    return separator.join(items)


def quoted_beginning(text):
    """Return the first words of a text in quotation marks, enough to find it by."""
    return f"“{Truncator(' '.join(text.split())).chars(40)}”"
