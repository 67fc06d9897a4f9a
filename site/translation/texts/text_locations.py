"""Tells where on a page a text stands, in the words of the page editor."""

from dataclasses import dataclass

from django.utils.text import capfirst
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField
from wagtail_localize.views.edit_translation import TabHelper


@dataclass(frozen=True)
class TextLocation:
    """The place of a text: its field or block, and what it is within it.

    Texts with the same `group` stand together, under `heading`; `order` is that of the field's panel.
    """

    group: tuple
    order: int
    heading: str
    label: str
    help_text: str


class TextLocations:
    """The places of the texts of a page."""

    def __init__(self, page):
        self.model = type(page)
        self.orders = TabHelper(page).field_ordering_mapping

    def of(self, text):
        """Return the `Place` of a `Text`."""
        name, *path = text.path.split(".")
        labels, part = _way_to(self.model, text)
        heading, *within = (capfirst(str(label)) for label in labels)
        order = self.orders.get(name, len(self.orders))
        return TextLocation((name, *path[:1]), order, heading, " › ".join(within), _help(part))


def max_length_at(model, text):
    """Return how many characters there is room for where a text of a page type stands, or None."""
    _labels, part = _way_to(model, text)
    return getattr(getattr(part, "field", part), "max_length", None)


def _way_to(model, text):
    """Return the labels on the way to a text, and the field, column or block that it is the value of."""
    name, *path = text.path.split(".")
    field = model._meta.get_field(name)
    if isinstance(field, StreamField):
        _name, kind, *inner = text.segment.context.field_path.split(".")
        block = field.stream_block.child_blocks[kind]
        labels, part = _within(block, inner)
        return [block.label, *labels], part
    if field.one_to_many:
        row = field.related_model._meta
        column = row.get_field(path[1])
        return [row.verbose_name, column.verbose_name], column
    return [field.verbose_name], field


def _within(block, path):
    """Return the labels on the way from a block to a part of it, and that part."""
    labels = []
    for name in path:
        if isinstance(block, ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", ()):
            block = block.child_blocks[name]
            labels.append(block.label)
    return labels, block


def _help(part):
    """Return the help of a field, or of a block, which may be told of the block or of its field."""
    own = getattr(part, "meta", None)
    return (
        getattr(getattr(part, "field", part), "help_text", "")
        or getattr(own, "help_text", "")
        or ""
    )
