"""The day that a page tells about: today, or the one of the address, such as `?as-of=2017-11-15`."""

import re
from dataclasses import dataclass, field
from datetime import date

from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

PARAMETER = "as-of"
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class AsOfDate:
    """A day, and whether the visitor asked for it."""

    date: date = field(default_factory=timezone.localdate)
    is_requested: bool = False

    @classmethod
    def from_request(cls, request):
        """Read the day of a request; raises `Http404`, naming the value, for what is no date."""
        asked = request.GET.get(PARAMETER)
        if not asked:
            return cls()
        try:
            if not ISO_DATE.fullmatch(asked):
                raise ValueError(asked)
            return cls(date.fromisoformat(asked), is_requested=True)
        except ValueError as error:
            words = _("“%(date)s” is not a date. Write it as in 2017-11-15.") % {"date": asked}
            raise Http404(words) from error

    @property
    def query(self):
        """What keeps the day in an address of another page; empty where none was asked for."""
        return f"?{PARAMETER}={self.date.isoformat()}" if self.is_requested else ""


class AsOfMixin:
    """A page whose facts are those of a day."""

    @cached_property
    def day(self):
        """The day that the page tells about."""
        return AsOfDate()

    def get_context(self, request, *args, **kwargs):
        self.day = AsOfDate.from_request(request)
        return super().get_context(request, *args, **kwargs) | {"day": self.day}
