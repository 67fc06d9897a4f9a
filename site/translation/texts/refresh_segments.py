"""Reads the segments of a source into wagtail-localize's tables, in a few statements for all of them.

wagtail-localize's own method takes some ten queries for each segment.
"""

import json
import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslationContext,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

BATCH = 400  # rows in a statement, within the limits of every SQLite


@transaction.atomic
def refresh_segments(source):
    """Update the segments of a `TranslationSource` to its content; unchanged segments stay."""
    page = source.as_instance()
    values = extract_segments(page)
    contexts = _get_or_create_contexts(source, page, {value.path for value in values})
    strings = [value for value in values if isinstance(value, StringSegmentValue)]
    templates = [value for value in values if isinstance(value, TemplateSegmentValue)]
    string_keys = _get_or_create_strings(source.locale_id, {value.string.data for value in strings})
    template_keys = _get_or_create_templates(templates)
    _replace_segments(
        StringSegment,
        source,
        [
            StringSegment(
                source=source,
                context_id=contexts[value.path],
                order=value.order,
                string_id=string_keys[value.string.data],
                attrs=json.dumps(value.attrs, cls=DjangoJSONEncoder),
            )
            for value in strings
        ],
        ("context_id", "order", "string_id", "attrs"),
    )
    _replace_segments(
        TemplateSegment,
        source,
        [
            TemplateSegment(
                source=source,
                context_id=contexts[value.path],
                order=value.order,
                template_id=template_keys[_template_uuid(value)],
            )
            for value in templates
        ],
        ("context_id", "order", "template_id"),
    )
    for model, value_class in (
        (RelatedObjectSegment, RelatedObjectSegmentValue),
        (OverridableSegment, OverridableSegmentValue),
    ):
        kept = [
            model.from_value(source, value).pk for value in values if isinstance(value, value_class)
        ]
        model.objects.filter(source=source).exclude(pk__in=kept).delete()


def _replace_segments(model, source, segments, columns):
    """Create the segments that are missing and delete the stored ones that are not among them."""

    def key(segment):
        return tuple(getattr(segment, column) for column in columns)

    stored = {key(segment): segment.pk for segment in model.objects.filter(source=source)}
    segments_by_key = {key(segment): segment for segment in segments}
    stale = [pk for each, pk in stored.items() if each not in segments_by_key]
    model.objects.filter(pk__in=stale).delete()
    model.objects.bulk_create(
        [segment for each, segment in segments_by_key.items() if each not in stored], BATCH
    )


def _get_or_create_contexts(source, page, paths):
    """Return {content path: key of its `TranslationContext`}."""
    contexts = TranslationContext.objects.filter(object_id=source.object_id)
    keys = dict(contexts.values_list("path", "pk"))
    if missing := sorted(paths - keys.keys()):
        new = [_new_context(source, page, path) for path in missing]
        TranslationContext.objects.bulk_create(new, BATCH, ignore_conflicts=True)
        keys = dict(contexts.values_list("path", "pk"))
    return keys


def _new_context(source, page, path):
    """Return an unsaved context with its field path."""
    context = TranslationContext(
        object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
    )
    context.save = _save_later  # `get_field_path` would save each context by itself
    context.get_field_path(page)
    return context


def _save_later(**kwargs):
    """Do nothing: `bulk_create` saves all contexts together."""


def _get_or_create_strings(locale, texts):
    """Return {text: key of its `String` in a language}."""
    hashes = {String._get_data_hash(text): text for text in texts}
    return _get_or_create(
        String.objects.filter(locale=locale),
        "data_hash",
        {
            digest: String(locale_id=locale, data=text, data_hash=digest)
            for digest, text in hashes.items()
        },
        hashes,
    )


def _get_or_create_templates(values):
    """Return {UUID: key of its `Template`}."""
    values_by_uuid = {_template_uuid(value): value for value in values}
    return _get_or_create(
        Template.objects.all(),
        "uuid",
        {
            key: Template(
                uuid=key,
                template=value.template,
                template_format=value.format,
                string_count=value.string_count,
            )
            for key, value in values_by_uuid.items()
        },
        {key: key for key in values_by_uuid},
    )


def _template_uuid(value):
    namespace = uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format)
    return uuid.uuid5(namespace, value.template)


def _get_or_create(queryset, column, objects, names):
    """Return {name: primary key} of objects by a unique column; create the missing ones.

    `objects` is {value of the column: unsaved object}, `names` {value of the column: name}.
    """
    keys = _primary_keys(queryset, column, objects)
    # Sorted, so that two transactions that create the same rows don't deadlock.
    if missing := sorted(objects.keys() - keys.keys()):
        new = [objects[value] for value in missing]
        queryset.model.objects.bulk_create(new, BATCH, ignore_conflicts=True)
        keys = _primary_keys(queryset, column, objects)
    return {names[value]: pk for value, pk in keys.items()}


def _primary_keys(queryset, column, values):
    ordered, keys = sorted(values), {}
    for start in range(0, len(ordered), BATCH):
        batch = queryset.filter(**{f"{column}__in": ordered[start : start + BATCH]})
        keys |= dict(batch.values_list(column, "pk"))
    return keys
