"""Highlighting: the matching words of a text, or the matching parts of compounds, and the best fragment."""

from dataclasses import dataclass

from ..analysis import analyzer
from ..analysis.tokens import normalized

FRAGMENT_LENGTH = 240  # letters
CONTEXT_LENGTH = 60  # letters before the first match


@dataclass(frozen=True)
class TextSpan:
    """A part of a text, and whether it is highlighted."""

    text: str
    highlighted: bool


def highlight(text, language, terms):
    """Return a text as spans, in which words that have one of the terms are highlighted."""
    text = normalized(text)
    return _spans(text, _matches(text, language, terms))


def best_fragment(text, language, terms):
    """Return the fragment of a long text with the most matches, or its beginning, cut at spaces."""
    text = normalized(text)
    matches = _matches(text, language, terms)
    if len(text) <= FRAGMENT_LENGTH:
        return _spans(text, matches)
    starts = [max(0, start - CONTEXT_LENGTH) for start, _end in matches] or [0]
    best = max(starts, key=lambda start: (_count_within(matches, start), -start))
    start, end = _move_to_spaces(text, best, best + FRAGMENT_LENGTH)
    inside = [(a - start, b - start) for a, b in matches if start <= a and b <= end]
    before = [TextSpan("… ", False)] if start else []
    after = [TextSpan(" …", False)] if end < len(text) else []
    return before + _spans(text[start:end], inside) + after


def _matches(text, language, terms):
    """Return the offsets of matches: of a whole word, or else of the matching parts of a compound."""
    matches = []
    for token in analyzer(language).tokens(text):
        if not terms.isdisjoint(token.analysis.stems):
            matches.append((token.start, token.end))
            continue
        end = 0
        for part in sorted(token.analysis.parts, key=lambda part: (part.start, -part.end)):
            if part.start >= end and not terms.isdisjoint(part.stems):
                matches.append((token.start + part.start, token.start + part.end))
                end = part.end
    return matches


def _count_within(matches, start):
    return sum(start <= a and b <= start + FRAGMENT_LENGTH for a, b in matches)


def _move_to_spaces(text, start, end):
    """Move both ends of a fragment inwards to the nearest space, if there is one near."""
    if start:
        space = text.find(" ", start)
        start = space + 1 if start <= space < start + CONTEXT_LENGTH else start
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, min(end, len(text))


def _spans(text, matches):
    spans, position = [], 0
    for start, end in matches:
        if start > position:
            spans.append(TextSpan(text[position:start], False))
        spans.append(TextSpan(text[start:end], True))
        position = end
    if position < len(text):
        spans.append(TextSpan(text[position:], False))
    return spans
