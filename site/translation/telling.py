"""What a message says of many things: the first few of them."""

from django.utils.text import Truncator
from django.utils.translation import ngettext

MOST = 5


def some(told, separator=" "):
    """Return the first few of what there is to tell, and how many there are besides."""
    rest = len(told) - MOST
    if rest > 0:
        more = ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": rest}
        told = [*told[:MOST], more]
    return separator.join(told)


def beginning(text):
    """Return the first words of a text in quotation marks, enough to find it by."""
    return f"“{Truncator(' '.join(text.split())).chars(40)}”"
