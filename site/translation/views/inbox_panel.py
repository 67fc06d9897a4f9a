"""What waits for a person, on the admin's home."""

from django import forms
from wagtail.admin.ui.components import Component

from ..desk.inbox import Inbox

SHOWN = 10  # of each list at once; the others are a click away


class InboxPanel(Component):
    """My translations, those that I may take, and those that wait for my review."""

    name = "translation_inbox"
    template_name = "translation/inbox.html"
    order = 10

    @property
    def media(self):
        """The style of its lists."""
        return forms.Media(css={"all": ["translation/jobs.css"]})

    def render_html(self, parent_context=None):
        """Show it to those whom it concerns."""
        self.inbox = Inbox(parent_context["request"].user)
        return super().render_html(parent_context) if self.inbox.is_shown else ""

    def get_context_data(self, parent_context=None):
        """Return the lists, each parted in what is shown at once and the rest."""
        inbox = self.inbox
        return {
            "request": parent_context["request"],
            "csrf_token": parent_context["csrf_token"],
            "mine": _parted(inbox.mine),
            "unassigned": _parted(inbox.unassigned),
            "to_review": _parted(inbox.to_review),
        }


def _parted(items):
    return {"number": len(items), "first": items[:SHOWN], "rest": items[SHOWN:]}
