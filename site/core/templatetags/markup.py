"""Tags that keep the lines of templates short; available in every template."""

import re

from django import template
from django.utils import formats
from django.utils.html import format_html

register = template.Library()
LINE_BREAK = re.compile(r"\s*\n\s*|[<>]")


@register.tag
def oneline(parser, token):
    """Read the lines up to `{% endoneline %}` as one.

    Line breaks and the spaces around them are dropped when the template is compiled, so that a break
    between two inline elements shows no space; inside an HTML tag one space stays between attributes.
    Includes and translated texts are left as they are.
    """
    nodes = parser.parse(("endoneline",))
    parser.delete_first_token()
    in_tag = False

    def joined(match):
        nonlocal in_tag
        if match[0] in "<>":
            in_tag = match[0] == "<"
            return match[0]
        return " " if in_tag else ""

    for node in nodes.get_nodes_by_type(template.base.TextNode):
        node.s = LINE_BREAK.sub(joined, node.s)
    return OneLineNode(nodes)


class OneLineNode(template.Node):
    """Renders nodes whose line breaks are gone already."""

    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        """Render the nodes."""
        return self.nodelist.render(context)


@register.filter(expects_localtime=True)
def as_time(day, style="j F Y"):
    """Return the `<time>` element of a day; nothing where there is no day."""
    if not day:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>',
        formats.date_format(day, "Y-m-d"),
        formats.date_format(day, style),
    )


@register.filter
def as_link(page):
    """Return a link to a page that has an `address` and a `name`, with the language of the name."""
    language = getattr(page.name, "language", None)
    attributes = format_html(' lang="{0}" hreflang="{0}"', language) if language else ""
    return format_html('<a href="{}"{}>{}</a>', page.address, attributes, page.name)


@register.filter
def source_link(source):
    """Return the title of a source, as a link where the source has an address."""
    if not source.url:
        return source.title
    return format_html('<a href="{}" rel="external">{}</a>', source.url, source.title)
