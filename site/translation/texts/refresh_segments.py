"""Reads the segments of a page's source into wagtail-localize's tables, in a few statements in all.

The original asks about each segment by itself, some ten times.
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

BATCH = 400  # rows in a statement, within what every SQLite takes


@transaction.atomic
def refresh_segments(source):
    """Make the segments of a `TranslationSource` those of its content; what is the same stays."""
    page = source.as_instance()
    values = extract_segments(page)
    contexts = _contexts(source, page, {value.path for value in values})
    strings = [value for value in values if isinstance(value, StringSegmentValue)]
    templates = [value for value in values if isinstance(value, TemplateSegmentValue)]
    texts = _strings(source.locale_id, {value.string.data for value in strings})
    forms = _templates(templates)
    _replace(
        StringSegment,
        source,
        [
            StringSegment(
                source=source,
                context_id=contexts[value.path],
                order=value.order,
                string_id=texts[value.string.data],
                attrs=json.dumps(value.attrs, cls=DjangoJSONEncoder),
            )
            for value in strings
        ],
        ("context_id", "order", "string_id", "attrs"),
    )
    _replace(
        TemplateSegment,
        source,
        [
            TemplateSegment(
                source=source,
                context_id=contexts[value.path],
                order=value.order,
                template_id=forms[_template_key(value)],
            )
            for value in templates
        ],
        ("context_id", "order", "template_id"),
    )
    for model, kind in (
        (RelatedObjectSegment, RelatedObjectSegmentValue),
        (OverridableSegment, OverridableSegmentValue),
    ):
        seen = [model.from_value(source, value).pk for value in values if isinstance(value, kind)]
        model.objects.filter(source=source).exclude(pk__in=seen).delete()


def _replace(model, source, wanted, columns):
    """Write the segments that are missing and delete those that are not wanted any more."""

    def key(segment):
        return tuple(getattr(segment, column) for column in columns)

    known = {key(segment): segment.pk for segment in model.objects.filter(source=source)}
    missing = {key(segment): segment for segment in wanted}
    stale = [pk for found, pk in known.items() if found not in missing]
    model.objects.filter(pk__in=stale).delete()
    model.objects.bulk_create(
        [segment for found, segment in missing.items() if found not in known], BATCH
    )


def _contexts(source, page, paths):
    """Return {path: key} of the contexts of paths, made where they are missing."""
    contexts = TranslationContext.objects.filter(object_id=source.object_id)
    known = dict(contexts.values_list("path", "pk"))
    if missing := sorted(paths - known.keys()):
        new = [_context(source, page, path) for path in missing]
        TranslationContext.objects.bulk_create(new, BATCH, ignore_conflicts=True)
        known = dict(contexts.values_list("path", "pk"))
    return known


def _context(source, page, path):
    context = TranslationContext(
        object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
    )
    context.save = _later  # finding the field's path would save it by itself
    context.get_field_path(page)
    return context


def _later(**kwargs):
    """Do nothing: it is written with the others."""


def _strings(locale, texts):
    """Return {text: key} of strings in a language, made where they are missing."""
    hashes = {String._get_data_hash(text): text for text in texts}
    return _keys(
        String.objects.filter(locale=locale),
        "data_hash",
        {
            digest: String(locale_id=locale, data=text, data_hash=digest)
            for digest, text in hashes.items()
        },
        hashes,
    )


def _templates(values):
    forms = {_template_key(value): value for value in values}
    return _keys(
        Template.objects.all(),
        "uuid",
        {
            key: Template(
                uuid=key,
                template=value.template,
                template_format=value.format,
                string_count=value.string_count,
            )
            for key, value in forms.items()
        },
        {key: key for key in forms},
    )


def _template_key(value):
    namespace = uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format)
    return uuid.uuid5(namespace, value.template)


def _keys(rows, column, wanted, names):
    """Return {name: primary key} of rows known by a column; what is missing is made, in one order."""
    found = _find(rows, column, wanted)
    if missing := sorted(wanted.keys() - found.keys()):
        new = [wanted[key] for key in missing]
        rows.model.objects.bulk_create(new, BATCH, ignore_conflicts=True)
        found = _find(rows, column, wanted)
    return {names[key]: pk for key, pk in found.items()}


def _find(rows, column, wanted):
    keys, found = sorted(wanted), {}
    for start in range(0, len(keys), BATCH):
        some = rows.filter(**{f"{column}__in": keys[start : start + BATCH]})
        found |= dict(some.values_list(column, "pk"))
    return found
