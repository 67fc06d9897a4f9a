"""Tags of the page frame; available in every template."""

from django import template
from django.core.cache import cache
from django.utils.dates import MONTHS
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


@register.simple_tag(takes_context=True)
def language_links(context, page):
    """Return a link to each other language of a page, remembered until the content changes."""
    key = f"languages:{context['content_version']}:{get_language()}:{page.pk}"
    return cache.get_or_set(key, lambda: navigation.language_links(page), 300)


@register.simple_tag(takes_context=True)
def news_address(context):
    """Return the address of the news in the active language, remembered until the content changes."""
    key = f"news-address:{context['content_version']}:{get_language()}"
    return cache.get_or_set(key, navigation.news_address, 300)


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
    """Return the `lang` that a page's words need here, empty where it is the active language."""
    code = page.locale.language_code
    return "" if code == get_language() else code


@register.filter
def lookup(mapping, key):
    """Return what a mapping holds for a key, or None."""
    return mapping.get(key)


@register.filter
def month_name(number):
    """Return the name of a month from its number."""
    return MONTHS[number]


@register.filter
def headings(body):
    """Return the headings of a StreamField value, in order."""
    return [block.value for block in body if block.block_type == "heading"]


@register.filter
def rendered(block, value):
    """Return a value as its StreamField block shows it."""
    return block.render(value)
