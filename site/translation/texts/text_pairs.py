"""Pairs the segments of a source with the texts of another page that has the same structure."""

from itertools import zip_longest

from wagtail_localize.models import StringSegment
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def text_pairs(source, page, strict=True):
    """Return a list of (segment of a `TranslationSource`, text of the page at the same path).

    Where the structures differ it raises `ValueError`, or, unless `strict`, leaves out what differs.
    """
    segments = list(
        StringSegment.objects.filter(source=source)
        .select_related("string", "context")
        .order_by("order")
    )
    texts = [
        (segment.path, segment.string.data)
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    ]
    source_paths = [segment.context.path for segment in segments]
    page_paths = [path for path, _text in texts]
    if source_paths == page_paths:
        return [(segment, text) for segment, (_path, text) in zip(segments, texts, strict=True)]
    if strict:
        pairs = zip_longest(source_paths, page_paths)
        path = next((one or other for one, other in pairs if one != other), None)
        raise ValueError(f"{source.object_repr}: Swedish and English differ in structure at {path}")
    unambiguous = {
        path: text
        for path, text in texts
        if source_paths.count(path) == page_paths.count(path) == 1
    }
    return [
        (segment, unambiguous[segment.context.path])
        for segment in segments
        if segment.context.path in unambiguous
    ]
