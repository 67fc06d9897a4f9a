"""The day that a page is about: today, or the one in its address, such as `?as-of=2017-11-15`."""

import re
from dataclasses import dataclass, field
from datetime import date

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

PARAMETER = "as-of"
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class AsOfDate:
    """A day, and whether the visitor requested it."""

    date: date = field(default_factory=timezone.localdate)
    is_requested: bool = False

    @classmethod
    def from_request(cls, request):
        """Read the day from a request; a value that is not a date raises `Http404`, which names it."""
        value = request.GET.get(PARAMETER)
        if not value:
            return cls()
        try:
            # `fromisoformat` alone would also accept 20171115 and 2017-W46-3.
            if not ISO_DATE.fullmatch(value):
                raise ValueError(value)
            return cls(date.fromisoformat(value), is_requested=True)
        except ValueError as error:
            message = _("“%(date)s” is not a date. Write it as in 2017-11-15.") % {"date": value}
            raise Http404(message) from error

    @property
    def query(self):
        """The query string that keeps the day in a link to another page; empty for today."""
        return f"?{PARAMETER}={self.date.isoformat()}" if self.is_requested else ""
