"""Names places in a page as the page editor does."""

from django.utils.text import capfirst
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField


def label_of(model, field_path):
    """Return the label of a place: of its field, and of the blocks or the row's field within."""
    name, *rest = field_path.split(".")
    field = model._meta.get_field(name)
    if field.is_relation:
        labels = [field.related_model._meta.verbose_name, label_of(field.related_model, rest[0])]
    elif isinstance(field, StreamField):
        labels = [field.verbose_name, *_labels_within(field.stream_block, rest)]
    else:
        labels = [field.verbose_name]
    return " › ".join(capfirst(str(label)) for label in labels)


def _labels_within(block, names):
    for name in names:
        if isinstance(block, ListBlock):
            block = block.child_block  # of one kind, which its list has named
        else:
            block = block.child_blocks[name]
            yield block.label
