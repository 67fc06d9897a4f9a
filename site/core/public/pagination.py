"""A page of a long list at the same cost wherever it lies."""

from math import ceil

from django.http import Http404
from django.utils.translation import gettext as _


def requested_page_number(request):
    """Return the number of the page of a list that `?page=` asks for; raises `Http404` for no number."""
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or len(number) > 6:
        raise Http404(_("There is no such page of the list."))
    return int(number)


class PageSlice:
    """Page `number` (from 1) of a queryset in its order, `size` rows to a page, `total` in all.

    Pages beyond the middle are read from the end, so that the last costs what the first does.
    Raises `Http404` for a page that does not exist.
    """

    def __init__(self, rows, number, size, total):
        self.number, self.size, self.total = number, size, total
        self.pages = max(1, ceil(total / size))
        if not 1 <= number <= self.pages:
            raise Http404(_("There is no such page of the list."))
        self.rows = rows

    def __iter__(self):
        start = (self.number - 1) * self.size
        stop = min(start + self.size, self.total)
        if start <= self.total // 2:
            return iter(self.rows[start:stop])
        return iter(list(self.rows.reverse()[self.total - stop : self.total - start])[::-1])

    @property
    def previous(self):
        """The number of the page before, or None."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self):
        """The number of the page after, or None."""
        return self.number + 1 if self.number < self.pages else None

    @property
    def neighbours(self):
        """The numbers to show: first, last, and two on each side of this; None stands for a gap."""
        wanted = sorted(
            {1, self.pages, *range(max(1, self.number - 2), min(self.pages, self.number + 2) + 1)}
        )
        shown = []
        for number in wanted:
            if shown and number - shown[-1] > 1:
                shown.append(None)
            shown.append(number)
        return shown
