"""What a message says of many things: the first few of them."""

from django.utils.text import Truncator
from django.utils.translation import ngettext

MAX_LISTED = 5


def summarize(told, separator=" "):
    """Return the first few of what there is to tell, and how many there are besides."""
    rest = len(told) - MAX_LISTED
    if rest > 0:
        more = ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": rest}
        told = [*told[:MAX_LISTED], more]
    return separator.join(told)


def quoted_beginning(text):
    """Return the first words of a text in quotation marks, enough to find it by."""
    return f"“{Truncator(' '.join(text.split())).chars(40)}”"
