"""Each shape that wagtail-localize crashes on or loses, with our patches and without.

A test named `upstream` that fails tells that the library has mended the shape: drop its patch.
"""

import pytest
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail_localize import strings
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from core.blocks.media import DescribedImageBlock
from tests import factories
from translation import patches

IMAGE = object()


def struct(**children):
    return blocks.StructBlock(list(children.items()))


def items(*values):
    return [
        {"type": "item", "id": f"item-{number}", "value": value}
        for number, value in enumerate(values)
    ]


SHAPES = {
    "a heading whose key is missing": (
        struct(heading=blocks.CharBlock(), text=blocks.TextBlock()),
        {"text": "Ord"},
        {"text": "Ord"},
        TypeError,
    ),
    "a heading that is null": (
        struct(heading=blocks.CharBlock(), text=blocks.TextBlock()),
        {"heading": None, "text": "Ord"},
        {"text": "Ord"},
        TypeError,
    ),
    "a text whose key is missing": (
        struct(heading=blocks.CharBlock(), text=blocks.TextBlock()),
        {"heading": "Rubrik"},
        {"heading": "Rubrik"},
        TypeError,
    ),
    "a quotation whose key is missing": (
        struct(heading=blocks.CharBlock(), quote=blocks.BlockQuoteBlock()),
        {"heading": "Rubrik"},
        {"heading": "Rubrik"},
        TypeError,
    ),
    "an empty embed in a struct": (
        struct(embed=EmbedBlock(required=False), text=blocks.TextBlock()),
        {"embed": "", "text": "Ord"},
        {"text": "Ord"},
        AttributeError,
    ),
    "an optional image whose key is missing": (
        struct(image=ImageBlock(required=False), text=blocks.TextBlock()),
        {"text": "Ord"},
        {"text": "Ord"},
        AttributeError,
    ),
    "an optional image that is null": (
        struct(image=ImageBlock(required=False), text=blocks.TextBlock()),
        {"image": None, "text": "Ord"},
        {"text": "Ord"},
        AttributeError,
    ),
    "an image stored by its key alone": (
        struct(image=ImageBlock(), text=blocks.TextBlock()),
        {"image": IMAGE, "text": "Ord"},
        {"image.alt_text": "En teckning av ett fält", "text": "Ord"},
        AttributeError,
    ),
    "an image in a struct in a struct": (
        struct(inner=struct(image=ImageBlock())),
        {"inner": {"image": {"image": IMAGE, "alt_text": "Ett fält", "decorative": False}}},
        {"inner.image.alt_text": "Ett fält"},
        AttributeError,
    ),
    "a list in a struct in a struct": (
        struct(inner=struct(names=blocks.ListBlock(blocks.CharBlock()))),
        {"inner": {"names": items("Ett", "Två")}},
        {"inner.names.item-0": "Ett", "inner.names.item-1": "Två"},
        {},
    ),
    "a list in a struct in a struct in a list": (
        blocks.ListBlock(struct(inner=struct(names=blocks.ListBlock(blocks.CharBlock())))),
        items({"inner": {"names": items("Ett")}}),
        {"item-0.inner.names.item-0": "Ett"},
        {},
    ),
}
every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


@pytest.fixture
def upstream(monkeypatch):
    """wagtail-localize as it is published."""
    for name, original in {
        "handle_block": patches.original_handle_block,
        "handle_struct_block": patches.original_handle_struct_block,
        "handle_image_block": patches.original_handle_image_block,
    }.items():
        monkeypatch.setattr(StreamFieldSegmentExtractor, name, original)
    monkeypatch.setattr(strings, "INLINE_TAGS", list(patches.original_inline_tags))


def stored(value):
    """Return a stored value with a real image where `IMAGE` stands."""
    if isinstance(value, dict):
        return {key: stored(child) for key, child in value.items()}
    if isinstance(value, list):
        return [stored(child) for child in value]
    return factories.ImageFactory().pk if value is IMAGE else value


def load(block, value):
    """Return the stream of one block with a stored value, and its field."""
    field = StreamField([("block", block)])
    raw = [{"type": "block", "id": "id", "value": stored(value)}]
    return field, field.stream_block.to_python(raw)


def extract(field, stream):
    extractor = StreamFieldSegmentExtractor(field, include_overridables=True)
    return extractor.handle_stream_block(stream)


def texts(segments):
    """Return the texts of segments by their path within the one block."""
    return {
        segment.path.removeprefix("id").removeprefix("."): segment.string.data
        for segment in segments
        if isinstance(segment, StringSegmentValue) and not segment.is_empty()
    }


@pytest.mark.django_db
@every_shape
def test_the_texts_of_a_shape_are_extracted_and_come_back_translated(shape):
    block, value, expected, _ = shape
    field, stream = load(block, value)
    segments = extract(field, stream)
    assert texts(segments) == expected

    translated = [
        StringSegmentValue(segment.path, segment.string.data + " EN")
        for segment in segments
        if isinstance(segment, StringSegmentValue) and not segment.is_empty()
    ]
    StreamFieldSegmentsWriter(field, None, None).handle_stream_block(stream, translated)

    again = field.stream_block.to_python(stream.get_prep_value())
    assert texts(extract(field, again)) == {path: f"{text} EN" for path, text in expected.items()}


@pytest.mark.django_db
@every_shape
def test_upstream_crashes_on_the_shape_or_loses_it(shape, upstream):
    block, value, _, outcome = shape
    field, stream = load(block, value)

    if isinstance(outcome, type):
        with pytest.raises(outcome):
            extract(field, stream)
    else:
        assert texts(extract(field, stream)) == outcome


@pytest.mark.parametrize("tag", patches.INLINE_TAGS)
def test_a_sentence_with_an_inline_tag_is_one_segment(tag):
    html = f"<p>Koldioxid, CO<{tag}>2</{tag}>, mäts.</p>"

    template, extracted = strings.extract_strings(html)

    assert [string.data for string, _ in extracted] == [f"Koldioxid, CO<{tag}>2</{tag}>, mäts."]
    assert strings.restore_strings(template, extracted) == html


@pytest.mark.parametrize("tag", patches.INLINE_TAGS)
def test_upstream_splits_a_sentence_at_an_inline_tag(tag, upstream):
    _, extracted = strings.extract_strings(f"<p>Koldioxid, CO<{tag}>2</{tag}>, mäts.</p>")

    assert [string.data for string, _ in extracted] == ["Koldioxid, CO", "2", ", mäts."]


def described_image():
    return load(DescribedImageBlock(), {"image": IMAGE, "alt_text": "Fält", "decorative": False})


@pytest.mark.django_db
def test_the_facts_of_an_image_are_not_offered():
    assert [segment.path for segment in extract(*described_image())] == ["id.alt_text"]


@pytest.mark.django_db
def test_upstream_offers_another_image(upstream):
    offered, _ = extract(*described_image())

    assert isinstance(offered, OverridableSegmentValue)
    assert offered.path == "id.image"


PLAIN_LIST = {"names": ["Ett", "Två"]}


@pytest.mark.django_db
def test_a_list_in_the_old_plain_format_is_extracted_once_it_is_saved_anew():
    """The limit that no patch lifts: without stored ids a path would change with every reading."""
    field, stream = load(struct(names=blocks.ListBlock(blocks.CharBlock())), PLAIN_LIST)
    assert texts(extract(field, stream)) == {}

    saved = field.stream_block.to_python(stream.get_prep_value())

    assert list(texts(extract(field, saved)).values()) == ["Ett", "Två"]
