"""The inbox of the user on the admin's home."""

from django import forms
from wagtail.admin.ui.components import Component

from ..desk.inbox import Inbox

SHOWN_AT_ONCE = 10  # of each list; the others are behind a disclosure


class InboxPanel(Component):
    """The user's jobs, those that the user may take, and the translations to review."""

    name = "translation_inbox"
    template_name = "translation/inbox.html"
    order = 10

    @property
    def media(self):
        """The stylesheet of the lists."""
        return forms.Media(css={"all": ["translation/jobs.css"]})

    def render_html(self, parent_context=None):
        """Render it for users whom it concerns."""
        self.inbox = Inbox(parent_context["request"].user)
        return super().render_html(parent_context) if self.inbox.is_shown else ""

    def get_context_data(self, parent_context=None):
        """Return the lists, each split into what is shown at once and the rest."""
        inbox = self.inbox
        return {
            "request": parent_context["request"],
            "csrf_token": parent_context["csrf_token"],
            "mine": _split_list(inbox.mine),
            "unassigned": _split_list(inbox.unassigned),
            "to_review": _split_list(inbox.to_review),
        }


def _split_list(items):
    return {"number": len(items), "first": items[:SHOWN_AT_ONCE], "rest": items[SHOWN_AT_ONCE:]}
