"""Tells where on a page a text stands, in the words of the page editor."""

from dataclasses import dataclass

from django.utils.text import capfirst
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField
from wagtail_localize.views.edit_translation import TabHelper


@dataclass(frozen=True)
class Place:
    """The place of a text: its field or block, and what it is within it.

    Texts with the same `group` stand together, under `heading`; `order` is that of the field's panel.
    """

    group: tuple
    order: int
    heading: str
    label: str
    help_text: str


class Places:
    """The places of the texts of a page."""

    def __init__(self, page):
        self.model = type(page)
        self.orders = TabHelper(page).field_ordering_mapping

    def of(self, text):
        """Return the `Place` of a `Text`."""
        name, *path = text.path.split(".")
        field = self.model._meta.get_field(name)
        order = self.orders.get(name, len(self.orders))
        if isinstance(field, StreamField):
            _name, kind, *inner = text.segment.context.field_path.split(".")
            block = field.stream_block.child_blocks[kind]
            labels, last = _within(block, inner)
            return Place(
                (name, path[0]), order, capfirst(str(block.label)), " › ".join(labels), _help(last)
            )
        if field.one_to_many:
            row = field.related_model
            column = row._meta.get_field(path[1])
            heading, label = row._meta.verbose_name, column.verbose_name
            return Place(
                (name, path[0]), order, capfirst(heading), capfirst(label), column.help_text
            )
        return Place((name,), order, capfirst(field.verbose_name), "", field.help_text)


def longest_at(model, text):
    """Return how many characters there is room for where a text of a page type stands, or None."""
    name, *path = text.path.split(".")
    part = model._meta.get_field(name)
    if isinstance(part, StreamField):
        _name, kind, *inner = text.segment.context.field_path.split(".")
        _labels, block = _within(part.stream_block.child_blocks[kind], inner)
        part = getattr(block, "field", None)
    elif part.one_to_many:
        part = part.related_model._meta.get_field(path[1])
    return getattr(part, "max_length", None)


def _within(block, path):
    """Return the labels on the way from a block to a part of it, and that part."""
    labels = []
    for name in path:
        if isinstance(block, ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", ()):
            block = block.child_blocks[name]
            labels.append(capfirst(str(block.label)))
    return labels, block


def _help(block):
    field = getattr(block, "field", None)
    return (field and field.help_text) or getattr(block.meta, "help_text", None) or ""
