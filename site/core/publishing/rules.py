"""Rules that a page must meet before it becomes public, however somebody publishes it."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ..exceptions import UserFacingError

_rules = []


class PublishingRefused(UserFacingError):
    """A page may not be public; `reasons` maps each field to a message that says what to do."""

    def __init__(self, page, reasons):
        self.reasons = reasons
        message = _("“%(page)s” was not published. %(reasons)s") % {
            "page": page.title,
            "reasons": " ".join(map(str, reasons.values())),
        }
        super().__init__(message, page)


def register_publishing_rule(rule):
    """Apply a rule whenever a page is published: `rule(page, user)` returns reasons against it."""
    _rules.append(rule)


def check_publishing(page, go_live_at=None, user=None):
    """Raise `PublishingRefused` unless the user may publish the page; a scheduled job has no user."""
    check_page_rules(page, go_live_at)
    for rule in _rules:
        if reasons := rule(page, user):
            raise PublishingRefused(page, reasons)


def check_page_rules(page, go_live_at=None):
    """Raise `PublishingRefused` unless the page meets its type's rules on the day it becomes public."""
    if reasons := page.publishing_errors(publication_date(go_live_at)):
        raise PublishingRefused(page, reasons)


def publication_date(go_live_at):
    """Return the day on which a page that is published now becomes public: later if it is scheduled."""
    now = timezone.now()
    return timezone.localdate(go_live_at if go_live_at and go_live_at > now else now)
