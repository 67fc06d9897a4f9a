"""Marks in a text what was found, down to the right part of a compound, and cuts out where it stands."""

from dataclasses import dataclass

from ..analysis import analyzer
from ..analysis.tokens import normalized

FRAGMENT_LENGTH = 240  # letters
CONTEXT_LENGTH = 60  # letters before the first mark


@dataclass(frozen=True)
class TextSpan:
    """A piece of a text, and whether it was found."""

    text: str
    marked: bool


def highlight(text, language, terms):
    """Return a text as pieces, those marked that stand for one of the terms."""
    text = normalized(text)
    return _pieces(text, _marks(text, language, terms))


def best_fragment(text, language, terms):
    """Return the piece of a long text with the most marks, or its beginning; cut at spaces."""
    text = normalized(text)
    marks = _marks(text, language, terms)
    if len(text) <= FRAGMENT_LENGTH:
        return _pieces(text, marks)
    starts = [max(0, start - CONTEXT_LENGTH) for start, _end in marks] or [0]
    best = max(starts, key=lambda start: (_within(marks, start), -start))
    start, end = _at_spaces(text, best, best + FRAGMENT_LENGTH)
    inside = [(a - start, b - start) for a, b in marks if start <= a and b <= end]
    before = [TextSpan("… ", False)] if start else []
    after = [TextSpan(" …", False)] if end < len(text) else []
    return before + _pieces(text[start:end], inside) + after


def _marks(text, language, terms):
    """Return where a text has the terms; a compound is marked whole, or only the part that is one."""
    marks = []
    for token in analyzer(language).tokens(text):
        if not terms.isdisjoint(token.analysis.stems):
            marks.append((token.start, token.end))
            continue
        end = 0
        for part in sorted(token.analysis.parts, key=lambda part: (part.start, -part.end)):
            if part.start >= end and not terms.isdisjoint(part.stems):
                marks.append((token.start + part.start, token.start + part.end))
                end = part.end
    return marks


def _within(marks, start):
    return sum(start <= a and b <= start + FRAGMENT_LENGTH for a, b in marks)


def _at_spaces(text, start, end):
    """Move both ends of a cut to the nearest space inside, where there is one."""
    if start:
        space = text.find(" ", start)
        start = space + 1 if start <= space < start + CONTEXT_LENGTH else start
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, min(end, len(text))


def _pieces(text, marks):
    pieces, done = [], 0
    for start, end in marks:
        if start > done:
            pieces.append(TextSpan(text[done:start], False))
        pieces.append(TextSpan(text[start:end], True))
        done = end
    if done < len(text):
        pieces.append(TextSpan(text[done:], False))
    return pieces
