"""Declares which fields are words and which are facts, in wagtail-localize's terms.

The only module outside `translation/` that imports wagtail_localize.
"""

from wagtail_localize.fields import (
    BaseTranslatableField,
    SynchronizedField,
    TranslatableField,
    get_translatable_fields,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.segments import StringSegmentValue


def translatable_fields(*, facts=()):
    """Return `override_translatable_fields` of a page type: facts follow Swedish, words are translated.

    The slug is neither: English takes its own from the English title once (`BasePage.save`).
    """
    return [
        BaseTranslatableField("slug"),
        *(SynchronizedField(name, overridable=False) for name in facts),
    ]


def translatable_row_fields(*, facts, words):
    """Return `override_translatable_fields` of a child row with facts and words."""
    return [
        *(SynchronizedField(name, overridable=False) for name in facts),
        *(TranslatableField(name) for name in words),
    ]


def begin_translation(page, locale):
    """Begin the translation of `page` into `locale`: a draft with its translation records."""
    translate_object(page, [locale])
    return page.get_translation(locale)


def text_segment(path, text):
    """Return the segment of one plain text at `path` inside a block."""
    return StringSegmentValue(path, text)


def translated_field_names(model):
    """Return the names of the columns, and of the child relations, that translators translate."""
    fields = get_translatable_fields(model)
    return [field.field_name for field in fields if isinstance(field, TranslatableField)]
