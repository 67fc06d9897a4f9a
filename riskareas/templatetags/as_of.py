"""Links on pages as of a day."""

from django import template
from django.utils.html import format_html

from core.public.navigation import url_of
from core.terms.pages import term_page_path

register = template.Library()


@register.simple_tag(takes_context=True)
def term_link(context, term):
    """Return the name of a term, as a link to its page as of the same day where it has one."""
    if not (path := term_page_path(term)):
        return term.name
    query = context["day"].query if "day" in context else ""
    return format_html('<a href="{}{}">{}</a>', url_of(path), query, term.name)
