"""Finds where on a page a text is located, in the words of the page editor."""

from dataclasses import dataclass

from django.utils.text import capfirst
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField
from wagtail_localize.views.edit_translation import TabHelper


@dataclass(frozen=True)
class TextLocation:
    """The location of a text: its field or block, and the part of it.

    Texts with the same `group` are shown together, under `heading`; `order` is that of the field's panel.
    """

    group: tuple
    order: int
    heading: str
    label: str
    help_text: str


class TextLocations:
    """The locations of the texts of a page."""

    def __init__(self, page):
        self.model = type(page)
        self.orders = TabHelper(page).field_ordering_mapping

    def of(self, text):
        """Return the `TextLocation` of a `SegmentText`."""
        name, *path = text.path.split(".")
        labels, part = _labels_and_part(self.model, text)
        heading, *within = (capfirst(str(label)) for label in labels)
        order = self.orders.get(name, len(self.orders))
        return TextLocation((name, *path[:1]), order, heading, " › ".join(within), _help_text(part))


def max_length_at(model, text):
    """Return the maximum length of a text where it is located on a page type, or None."""
    _labels, part = _labels_and_part(model, text)
    return getattr(getattr(part, "field", part), "max_length", None)


def _labels_and_part(model, text):
    """Return the labels on the way to a text, and the field, column or block that it is the value of."""
    name, *path = text.path.split(".")
    field = model._meta.get_field(name)
    if isinstance(field, StreamField):
        _name, kind, *inner = text.segment.context.field_path.split(".")
        block = field.stream_block.child_blocks[kind]
        labels, part = _within_block(block, inner)
        return [block.label, *labels], part
    if field.one_to_many:
        child = field.related_model._meta
        column = child.get_field(path[1])
        return [child.verbose_name, column.verbose_name], column
    return [field.verbose_name], field


def _within_block(block, path):
    """Return the labels on the way from a block to a part of it, and that part."""
    labels = []
    for name in path:
        if isinstance(block, ListBlock):
            block = block.child_block
        elif name in getattr(block, "child_blocks", ()):
            block = block.child_blocks[name]
            labels.append(block.label)
    return labels, block


def _help_text(part):
    """Return the help text of a field or a block; that of a block is its own or its form field's."""
    meta = getattr(part, "meta", None)
    return (
        getattr(getattr(part, "field", part), "help_text", "")
        or getattr(meta, "help_text", "")
        or ""
    )
