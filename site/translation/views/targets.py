"""Finds the translated page of a translation that an address names."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404


def target_of(translation):
    """Return the translated page, or answer that there is none: it may have been deleted."""
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
