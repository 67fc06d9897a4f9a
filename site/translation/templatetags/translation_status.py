"""Template tags of the admin for the status of translations."""

from django import template

from ..desk.admin_links import page_admin_url, translation_urls
from ..status.overview import statuses_of

register = template.Library()


@register.inclusion_tag("translation/status_panel.html")
def translation_panel(page, user):
    """Show the statuses of a Swedish page's translations, or that of a translated page, with links."""
    statuses = statuses_of(page) if page.pk else []
    urls = translation_urls(statuses, user)
    return {
        "entries": [(status, urls[status.pk]) for status in statuses],
        "sources": [
            (status.page, page_admin_url(status.page, user))
            for status in statuses
            if status.target_id == page.pk
        ],
    }
