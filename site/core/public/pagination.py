"""Pagination whose last page costs the database what its first page costs."""

from math import ceil

from django.http import Http404
from django.utils.translation import gettext as _


def requested_page_number(request):
    """Return the number that `?page=` asks for; raises `Http404` for anything but a number."""
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or len(number) > 6:
        raise Http404(_("There is no such page of the list."))
    return int(number)


class PageSlice:
    """Page `number` (from 1) of a queryset in its order; named as in Django's `Paginator` and `Page`.

    Django's paginator counts the rows itself and skips all rows before a page. This one is given
    `count`, and reads pages beyond the middle from the end. Raises `Http404` for a page that does
    not exist.
    """

    def __init__(self, object_list, number, per_page, count):
        self.object_list, self.number, self.per_page, self.count = (
            object_list, number, per_page, count,
        )  # fmt: skip
        self.num_pages = max(1, ceil(count / per_page))
        if not 1 <= number <= self.num_pages:
            raise Http404(_("There is no such page of the list."))

    def __iter__(self):
        start = (self.number - 1) * self.per_page
        stop = min(start + self.per_page, self.count)
        if start <= self.count // 2:
            return iter(self.object_list[start:stop])
        reverse = self.object_list.reverse()[self.count - stop : self.count - start]
        return iter(list(reverse)[::-1])

    @property
    def has_previous(self):
        """Whether there is a page before."""
        return self.number > 1

    @property
    def has_next(self):
        """Whether there is a page after."""
        return self.number < self.num_pages

    @property
    def previous_page_number(self):
        """The number of the page before."""
        return self.number - 1

    @property
    def next_page_number(self):
        """The number of the page after."""
        return self.number + 1

    @property
    def elided_page_range(self):
        """The page numbers to show: first, last, and two on each side; None stands for a gap."""
        nearby = range(max(1, self.number - 2), min(self.num_pages, self.number + 2) + 1)
        page_range = []
        for number in sorted({1, self.num_pages, *nearby}):
            if page_range and number - page_range[-1] > 1:
                page_range.append(None)
            page_range.append(number)
        return page_range
