"""What templates of the admin tell of translations."""

from django import template

from ..desk.admin_links import page_admin_url, translation_urls
from ..status.overview import statuses_of

register = template.Library()


@register.inclusion_tag("translation/status_panel.html")
def translation_panel(page, user):
    """Tell how the translations of a Swedish page stand, or how a translated page does, with links."""
    statuses = statuses_of(page) if page.pk else []
    addresses = translation_urls(statuses, user)
    return {
        "entries": [(status, addresses[status.pk]) for status in statuses],
        "sources": [
            (status.page, page_admin_url(status.page, user))
            for status in statuses
            if status.target_id == page.pk
        ],
    }
