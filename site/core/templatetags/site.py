"""Tags of the page frame; available in every template."""

from django import template
from django.utils.translation import get_language

from .. import navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def menus(context):
    """Return the main and the footer menu for the page being shown."""
    main, footer = navigation.menus(context.get("page"))
    return {"main": main, "footer": footer}


@register.simple_tag
def breadcrumbs(page):
    """Return links from home to the parent of a page."""
    return navigation.breadcrumbs(page)


@register.simple_tag
def language_links(page):
    """Return a link to each other language of a page."""
    return navigation.language_links(page)


@register.filter
def address(page):
    """Return the address of a page, or of a `url_path`, without a query."""
    return navigation.url_of(getattr(page, "url_path", page) or "") or ""


@register.simple_tag
def home_address():
    """Return the address of the home page in the active language."""
    return "/" if get_language() == "sv" else f"/{get_language()}/"


@register.filter
def language_of(page):
    """Return the `lang` attribute that a page's words need here, empty where they are in the active language."""
    code = page.locale.language_code
    return "" if code == get_language() else code
