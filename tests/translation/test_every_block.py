"""Every block goes to the translators and back: whole, and as an older page may have stored it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core import localize
from core.blocks.table import TableBlock
from core.localize import text_segment
from tests import block_values
from tests.core.fact_pages import PAGES, facts_of, make_page, reload_page, words_of

STREAMS = {  # one page type for each kind of stream
    (type(field.stream_block), *field.stream_block.child_blocks): (model, field.name)
    for model in PAGES
    for field in model._meta.local_fields
    if isinstance(field, StreamField)
}.values()
BLOCKS = [
    (model, stream, kind)
    for model, stream in STREAMS
    for kind in model._meta.get_field(stream).stream_block.child_blocks
]


def in_english(words):
    """Return words of a page with a mark after each text."""
    if isinstance(words, dict):
        return {name: in_english(value) for name, value in words.items()}
    return re.sub(r"text [0-9a-f]{12}", r"\g<0> EN", words)


def paths(words):
    """Return the content paths of the words of a page."""
    names = set()
    for name, value in words.items():
        names |= set(value) if isinstance(value, dict) else {name}
    return names


def paths_in_rows(page):
    """Return the content paths of the words of a page's rows."""
    relations = set(localize.translated_field_names(type(page))) - set(words_of(page))
    return {
        f"{relation}.{row.translation_key}.{word}"
        for relation in relations
        for row in getattr(page, relation).all()
        for word in row.words
        if getattr(row, word)
    }


@pytest.mark.parametrize("model", PAGES)
def test_all_words_and_no_facts_are_offered(home, model):
    page = make_page(model)

    segments = extract_segments(page)

    assert {type(segment) for segment in segments} <= {StringSegmentValue, TemplateSegmentValue}
    assert {segment.path for segment in segments} == paths(words_of(page)) | paths_in_rows(page)


@pytest.mark.parametrize("model", PAGES)
def test_all_words_come_back_translated_and_all_facts_unchanged(home, model):
    swedish = make_page(model)
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(swedish)
    translation = Translation.objects.create(source=source, target_locale=english)
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data=f"{segment.string.data} EN",
        )

    translation.save_target(publish=False)

    page = reload_page(swedish.get_translation(english))
    draft = page.get_latest_revision_as_object()
    assert words_of(page) == words_of(draft) == in_english(words_of(swedish)) != words_of(swedish)
    assert facts_of(page) == facts_of(draft) == facts_of(swedish)


@pytest.mark.parametrize(("model", "stream", "kind"), BLOCKS)
def test_a_block_stored_without_a_key_gives_the_texts_that_it_has(
    db, home, subtests, model, stream, kind
):
    stream_block = model._meta.get_field(stream).stream_block
    block = {
        "type": kind,
        "id": "id",
        "value": block_values.sample_value(stream_block.child_blocks[kind]),
    }
    for what, damaged in block_values.damaged_values(stream_block, [block]):
        with subtests.test(what):
            segments = extract_segments(model(**{stream: damaged}))
            paths = {segment.path for segment in segments if segment.path.startswith(stream)}
            assert paths == texts_left(stream_block, damaged, stream)


@pytest.mark.parametrize(("model", "stream"), STREAMS)
def test_a_page_with_such_blocks_can_be_submitted(home, model, stream):
    stream_block = model._meta.get_field(stream).stream_block
    sample = block_values.sample_value(stream_block)
    versions = [[block] for block in sample]
    for block in sample:
        versions += [damaged for _, damaged in block_values.damaged_values(stream_block, [block])]
    blocks = [
        block | {"id": f"{version}-{block['id']}"} for version, (block,) in enumerate(versions)
    ]
    page = make_page(model)
    setattr(page, stream, blocks)
    page.save()

    source, _ = TranslationSource.update_or_create_from_instance(reload_page(page))

    offered = source.stringsegment_set.values_list("context__path", flat=True)
    in_blocks = {path for path in offered if path.startswith(f"{stream}.")}
    assert in_blocks == texts_left(stream_block, blocks, stream)


def texts_left(block, value, name):
    """Return the paths of the texts that a damaged value still has; no image, no alt text."""
    return {
        leaf.path
        for leaf in block_values.leaves(block, {name: value}, name)
        if leaf.is_text
        and leaf.value
        and not (leaf.key == "alt_text" and leaf.holder.get("image") is None)
    }


words = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20)
row = st.tuples(words, words)


@pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning")
@given(caption=words, headings=row, rows=st.lists(row, max_size=4))
def test_each_text_of_a_table_comes_back_in_its_place(caption, headings, rows):
    block = TableBlock()
    table = block.to_python(stored_table(caption, headings, rows))

    segments = block.get_translatable_segments(table)
    translated = [text_segment(each.path, each.render_text() + "!") for each in segments]
    restored = block.restore_translated_segments(table, translated)

    in_english = [tuple(text and text + "!" for text in texts) for texts in (headings, *rows)]
    expected = stored_table(caption and caption + "!", in_english[0], in_english[1:])
    assert block.get_prep_value(restored) == expected


def stored_table(caption, headings, rows):
    return {
        "caption": caption,
        "columns": [{"type": "text", "heading": heading} for heading in headings],
        "rows": [{"values": list(cells)} for cells in rows],
    }
