"""Tags of the page frame; available in every template."""

from django import template
from django.utils.dates import MONTHS
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from ..caching.content_cache import cached
from ..caching.request_cache import get_or_compute
from ..public import navigation
from ..public.prefetch import fetch_references
from ..terms.pages import term_page_path

DESCRIPTION_FIELDS = ("search_description", "excerpt", "summary", "lead", "intro")

register = template.Library()
register.filter("term_page_path", term_page_path)


@register.simple_tag(takes_context=True)
def menus(context):
    """Return the main and the footer menu for the page being shown."""
    frame = _frame(context)
    return {"main": frame.main_menu, "footer": frame.footer_menu}


@register.simple_tag(takes_context=True)
def breadcrumbs(context, page):
    """Return links from home to the parent of the page being shown."""
    return _frame(context).breadcrumbs


@register.simple_tag(takes_context=True)
def language_links(context, page):
    """Return a link to each other language of the page being shown."""
    return _frame(context).languages


@register.simple_tag(takes_context=True)
def section_address(context, page_type):
    """Return the address of the section of a page type, such as "blogindexpage", or an empty text."""
    return _frame(context).sections.get(page_type, "")


@register.simple_tag(takes_context=True)
def last_updated(context):
    """Return when readers of the page being shown last got something new, or None."""
    return _frame(context).last_updated


@register.simple_tag(takes_context=True)
def page_description(context):
    """Return how a page describes itself to search engines: in its own language, or an empty text."""
    words = getattr(context.get("page"), "own_language_text", None)
    texts = (getattr(words, field, "") for field in DESCRIPTION_FIELDS)
    return next(filter(None, texts), "")


@register.simple_tag(takes_context=True)
def site_origin(context):
    """Return the scheme and the host of the request, which absolute addresses begin with."""
    request = context["request"]
    return f"{request.scheme}://{request.get_host()}"


@register.simple_tag
def page_links(pages, query=""):
    """Return where a page of a list leads: the queries of the pages before, after and around it.

    `query` is the list's filter without its question mark. A number of None stands for a gap.
    """

    def to(number):
        parts = [query] if query else []
        parts += [f"page={number}"] if number > 1 else []
        return f"?{'&'.join(parts)}" if parts else ""

    return {
        "num_pages": pages.num_pages,
        "previous_page": to(pages.previous_page_number) if pages.has_previous else None,
        "next_page": to(pages.next_page_number) if pages.has_next else None,
        "numbers": [(number, to(number or 1)) for number in pages.elided_page_range],
        "number": pages.number,
    }


@register.simple_tag
def facet_address(address, facet, code):
    """Return the address of a list narrowed to a code of a facet; nothing where there is no list."""
    return f"{address}?{facet}={code}" if address else ""


def _frame(context):
    """Return the frame of the page being shown, cached until the content changes."""
    page = context.get("page")
    key = ("frame", get_language(), page.pk if page else None)
    if getattr(context.get("request"), "is_preview", False):
        return get_or_compute(key, lambda: navigation.build_page_frame(page))
    return get_or_compute(key, lambda: cached(key, lambda: navigation.build_page_frame(page)))


@register.simple_tag(takes_context=True)
def story(context, body):
    """Show a body with the links of all its texts resolved at once.

    Block templates leave links as they are stored.
    """
    fetch_references(body)
    parent_context = context.flatten()
    shown = "".join(block.render(parent_context) for block in body)
    return mark_safe(expand_db_html(shown))


@register.filter("address")
def page_address(page):
    """Return the address of a page, or of a `url_path`, without a query."""
    return navigation.url_of(getattr(page, "url_path", page) or "") or ""


@register.simple_tag
def home_address():
    """Return the address of the home page in the active language."""
    return "/" if get_language() == "sv" else f"/{get_language()}/"


@register.filter
def language_of(words):
    """Return the `lang` that a text, or the title of a page, needs; None where it is the page's own."""
    if isinstance(words, Page):
        code = words.locale.language_code
        return None if code == get_language() else code
    return getattr(words, "language", None) or None


@register.filter
def lang(words):
    """Return the `lang` attribute of what holds a text or a title: nothing where it needs none."""
    language = language_of(words)
    return format_html(' lang="{}"', language) if language else ""


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
    return [block["value"] for block in body.raw_data if block["type"] == "heading"]


@register.filter
def rendered(block, value):
    """Return a value as its StreamField block shows it."""
    return mark_safe(expand_db_html(block.render(value)))
