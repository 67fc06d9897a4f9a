"""Facts and words: facts are edited on the Swedish page and copied to its translations."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_serializable_data_for_fields
from wagtail.blocks import ListBlock, StreamBlock, StructBlock


def copy_facts(source, target):
    """Copy to `target`, a translation of the page `source`, the facts that their type names.

    Columns, many-to-many relations and child rows are set on the instance; its `save()` writes
    them. Of a `TranslatableOrderable` only the facts are copied. Rows that already agree are left
    alone, so that they keep their primary keys.
    """
    for name in source.facts:
        field = source._meta.get_field(name)
        if field.many_to_many:
            setattr(target, name, list(getattr(source, name).all()))
        elif field.one_to_many and hasattr(field.related_model, "words"):
            _copy_row_facts(source, target, name)
        elif field.one_to_many:
            if _serialized_rows(source, name) != _serialized_rows(target, name):
                source.copy_child_relation(name, target)
        else:
            setattr(target, field.attname, getattr(source, field.attname))
    for name in source.fact_streams:
        _copy_stream_facts(source, target, name)


def restore_row_keys(page):
    """Give the translatable child rows of a revision the primary keys that they have in the database.

    A row that was added to a live page has no key in its revision. Once the page is unpublished, the
    form would take the row for a new one, and its translations would be lost.
    """
    for name in page.facts:
        model = page._meta.get_field(name).related_model
        if hasattr(model, "words"):
            saved = model.objects.filter(page=page.pk).values_list("translation_key", "pk")
            keys = dict(saved)
            for row in getattr(page, name).all():
                row.pk = keys.get(row.translation_key)


def has_id(child):
    """Return whether a stored child of a stream or list has an id; those of old plain lists have none."""
    return isinstance(child, dict) and "type" in child and "id" in child


def child_block_of(block, child):
    """Return the block of a stored child of a stream or list."""
    return block.child_block if isinstance(block, ListBlock) else block.child_blocks[child["type"]]


def _copy_row_facts(source, target, name):
    """Copy a relation's rows with their facts; rows that the target has already keep their words."""
    translated_rows = {row.translation_key: row for row in getattr(target, name).all()}
    rows = []
    for row in getattr(source, name).all():
        translated = translated_rows.get(row.translation_key)
        if translated is None:
            translated = type(row)(translation_key=row.translation_key, locale_id=target.locale_id)
        for fact in (*row.facts, "sort_order"):
            column = row._meta.get_field(fact).attname
            setattr(translated, column, getattr(row, column))
        rows.append(translated)
    setattr(target, name, rows)


def _serialized_rows(page, relation):
    """Return the child rows of a page as JSON, without their keys, to compare them."""
    parent = page._meta.get_field(relation).field.name
    rows = []
    for row in getattr(page, relation).all():
        data = get_serializable_data_for_fields(row)
        rows.append({key: data[key] for key in data if key not in ("pk", "id", parent)})
    return json.dumps(rows, cls=DjangoJSONEncoder, sort_keys=True)


def _copy_stream_facts(source, target, name):
    """Copy facts (files, links, choices) to the blocks that both pages have."""
    source_value, target_value = getattr(source, name), getattr(target, name)
    block = source_value.stream_block
    before = target_value.get_prep_value()
    after = _merge(block, source_value.get_prep_value(), before)
    if after != before:
        setattr(target, name, block.to_python(after))


def _merge(block, source, target):
    """Return the stored value `target` with the facts of `source`; children are matched by their id."""
    if isinstance(block, StreamBlock | ListBlock):
        source_children = {child["id"]: child for child in source or () if has_id(child)}
        return [
            _merge_child(block, source_children[child["id"]], child)
            if has_id(child) and child["id"] in source_children
            else child
            for child in target or ()
        ]
    if isinstance(block, StructBlock) and isinstance(source, dict) and isinstance(target, dict):
        merged = {
            key: _merge(block.child_blocks.get(key), source.get(key), value)
            for key, value in target.items()
        }
        return merged | {key: source[key] for key in getattr(block, "facts", ()) if key in source}
    return target


def _merge_child(block, source, target):
    if source["type"] != target["type"]:
        return target
    value = _merge(child_block_of(block, target), source["value"], target["value"])
    return target | {"value": value}
