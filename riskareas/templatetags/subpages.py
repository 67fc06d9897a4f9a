"""Links of pages that have further addresses below them."""

from dataclasses import replace

from django import template
from django.utils.translation import override

from core.public.navigation import url_of

register = template.Library()


@register.simple_tag(takes_context=True)
def subpage_links(context, languages):
    """Return the links to other languages, each leading to the same view below the page."""
    page, match = context["page"], context["request"].routable_resolver_match
    links = []
    for link in languages:
        if link.translated:
            with override(link.code):
                below = page.reverse_subpage(match.url_name, match.args, match.kwargs)
            link = replace(link, url=link.url + below)
        links.append(link)
    return links


@register.simple_tag(takes_context=True)
def subpage_address(context, name, *args):
    """Return the address of a view below the page."""
    page = context["page"]
    return url_of(page.url_path) + page.reverse_subpage(name, args)
