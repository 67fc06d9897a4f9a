"""Stored values of blocks: complete samples, and an iterator over the texts and facts in them."""

import copy
import uuid
from dataclasses import dataclass

from wagtail.blocks import (
    Block,
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from tests import factories

PLAIN_TEXT_BLOCKS = (CharBlock, TextBlock)
TEXT_BLOCKS = (*PLAIN_TEXT_BLOCKS, RichTextBlock)
CHOOSER_FACTORIES = {
    ImageChooserBlock: factories.ImageFactory,
    DocumentChooserBlock: factories.DocumentFactory,
    PageChooserBlock: factories.PlainPageFactory,
}


@dataclass
class Leaf:
    """A value without blocks of its own: its path, its block, and where it is stored."""

    path: str
    block: Block
    holder: dict | list
    key: str | int

    @property
    def value(self):
        return _get(self.holder, self.key)

    @value.setter
    def value(self, value):
        self.holder[self.key] = value

    @property
    def is_text(self):
        return isinstance(self.block, TEXT_BLOCKS)


def sample_value(block):
    """Return a complete stored value of a block: every child, two items a list, every text unique."""
    if isinstance(block, StreamBlock):
        return [_child(name, child) for name, child in block.child_blocks.items()]
    if isinstance(block, ListBlock):
        return [_child("item", block.child_block) for _ in range(2)]
    if isinstance(block, StructBlock):
        return {name: sample_value(child) for name, child in block.child_blocks.items()}
    if isinstance(block, TypedTableBlock):
        return {
            "caption": unique_text(),
            "columns": [{"type": "text", "heading": unique_text()} for _ in range(2)],
            "rows": [{"values": [unique_text(), unique_text()]} for _ in range(2)],
        }
    if isinstance(block, RichTextBlock):
        return f"<p>{unique_text()}</p><ul><li>{unique_text()}</li></ul>"
    return unique_text() if isinstance(block, TEXT_BLOCKS) else sample_fact(block)


def unique_text():
    """Return a short unique text."""
    return f"text {uuid.uuid4().hex[:12]}"


def sample_fact(block, other_than=None):
    """Return a stored value of a block without words that differs from `other_than`."""
    if isinstance(block, ChoiceBlock):
        return next(key for key, _ in block.field.choices if key and key != other_than)
    if isinstance(block, BooleanBlock):
        return other_than is False
    if isinstance(block, URLBlock):
        return f"https://vimeo.com/{uuid.uuid4().int}"
    return next(make().pk for kind, make in CHOOSER_FACTORIES.items() if isinstance(block, kind))


def damaged_values(block, value):
    """Yield (what, value) with each key of each struct missing and null in turn.

    Lists and tables without their rows are left out: Wagtail never stores them and can't read them.
    """
    for name, child_block, holder, key in list(_keys(block, {"value": value}, "value")):
        original = holder.pop(key)
        yield f"{name} missing", copy.deepcopy(value)
        holder[key] = None
        if not isinstance(child_block, ListBlock):
            yield f"{name} null", copy.deepcopy(value)
        holder[key] = original


def _keys(block, holder, key, name=""):
    value = holder[key]
    if isinstance(block, StreamBlock | ListBlock):
        for child in value:
            is_list = isinstance(block, ListBlock)
            child_block = block.child_block if is_list else block.child_blocks[child["type"]]
            yield from _keys(child_block, child, "value", f"{name}.{child['type']}")
    elif isinstance(block, StructBlock):
        for child_key, child_block in block.child_blocks.items():
            yield f"{name}.{child_key}", child_block, value, child_key
            yield from _keys(child_block, value, child_key, f"{name}.{child_key}")
    elif isinstance(block, TypedTableBlock):
        yield f"{name}.caption", block.child_blocks["text"], value, "caption"


def leaves(block, holder, key):
    """Yield each leaf of the value that is stored under `key` in `holder`, which names its path."""
    return _walk(block, holder, key, str(key))


def _walk(block, holder, key, path):
    value = _get(holder, key)
    if isinstance(block, StreamBlock | ListBlock):
        for child in value or ():
            is_list = isinstance(block, ListBlock)
            child_block = block.child_block if is_list else block.child_blocks[child["type"]]
            yield from _walk(child_block, child, "value", f"{path}.{child['id']}")
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items() if value else ():
            yield from _walk(child_block, value, name, f"{path}.{name}")
    elif isinstance(block, TypedTableBlock):
        cell = block.child_blocks["text"]
        yield Leaf(f"{path}.caption", cell, value, "caption")
        for index, column in enumerate(value["columns"]):
            yield Leaf(f"{path}.columns.{index}", cell, column, "heading")
        for row_index, row in enumerate(value["rows"]):
            for index in range(len(row["values"])):
                yield Leaf(f"{path}.cells.{row_index}.{index}", cell, row["values"], index)
    else:
        yield Leaf(path, block, holder, key)


def _child(kind, block):
    return {"type": kind, "value": sample_value(block), "id": str(uuid.uuid4())}


def _get(holder, key):
    return holder.get(key) if isinstance(holder, dict) else holder[key]
