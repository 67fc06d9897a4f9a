"""What keeps a page from being public, whichever way someone tries to publish it."""

from django.utils import timezone
from django.utils.translation import gettext as _


class NotPublic(Exception):
    """A page may not be public; `reasons` has a message for each field that says what to do.

    No `ValidationError`: wagtail-localize would take it for its own, and tell or keep back another.
    """

    def __init__(self, page, reasons):
        self.page = page
        self.reasons = reasons
        super().__init__(
            _("“%(page)s” was not published. %(reasons)s")
            % {"page": page.title, "reasons": " ".join(map(str, reasons.values()))}
        )


def check(page, go_live_at=None):
    """Raise `NotPublic` where a rule keeps the page from being public on the day it would be."""
    if reasons := page.hindrances(day_of_publishing(go_live_at)):
        raise NotPublic(page, reasons)


def day_of_publishing(go_live_at):
    """Return the day on which a page that is published now becomes public: later if it is scheduled."""
    now = timezone.now()
    return timezone.localdate(go_live_at if go_live_at and go_live_at > now else now)
