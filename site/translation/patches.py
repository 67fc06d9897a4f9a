"""Patches wagtail-localize 1.14.5 where it crashes, loses text, is slow or offers facts for translation.

Each patch has a test in `tests/translation/test_patches.py` that runs the original and fails once
upstream has fixed it; then the patch is removed.
"""

from wagtail_localize import strings
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from .texts.refresh_segments import refresh_segments

INLINE_TAGS = ["sub", "sup", "s", "del", "mark", "small", "q", "cite", "kbd"]

original_handle_block = StreamFieldSegmentExtractor.handle_block
original_handle_struct_block = StreamFieldSegmentExtractor.handle_struct_block
original_handle_image_block = StreamFieldSegmentExtractor.handle_image_block
original_refresh_segments = TranslationSource.refresh_segments
original_inline_tags = tuple(strings.INLINE_TAGS)


def apply_patches():
    """Apply the patches; safe to call more than once."""
    StreamFieldSegmentExtractor.handle_block = handle_block
    StreamFieldSegmentExtractor.handle_struct_block = handle_struct_block
    StreamFieldSegmentExtractor.handle_image_block = handle_image_block
    TranslationSource.refresh_segments = refresh_segments
    strings.INLINE_TAGS.extend(tag for tag in INLINE_TAGS if tag not in strings.INLINE_TAGS)


def handle_block(self, block_type, block_value, raw_value=None):
    """Extract nothing from a block without a value, whose key was added after the page was saved."""
    if block_value is None:
        return []
    return original_handle_block(self, block_type, block_value, raw_value=raw_value)


def handle_struct_block(self, struct_block, raw_value=None):
    """Extract a struct inside a struct too, whose raw value has no `value` key."""
    values = raw_value
    if isinstance(raw_value, dict) and {"type", "value"} <= raw_value.keys():
        values = raw_value["value"]
    return original_handle_struct_block(
        self, struct_block, raw_value={"value": values if isinstance(values, dict) else {}}
    )


def handle_image_block(self, block, image_block_value, raw_value=None):
    """Extract the alt text however the image is stored, and no override of the block's facts."""
    stored = block.get_prep_value(image_block_value)
    segments = original_handle_image_block(self, block, image_block_value, raw_value=stored)
    return [segment for segment in segments if segment.path not in getattr(block, "facts", ())]
