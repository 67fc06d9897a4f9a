"""Checks that Swedish and English have the same structure, since English is imported text by text."""

import re

from .bodies import ITEM, LINK

LANGUAGES = {"sv", "en"}


def check_language_parity(value, place, languages=None):
    """Raise `ValueError` naming the place where the languages differ.

    An entry in both languages has both in all of its parts, with the same keys, the same number of
    items, paragraphs and list items, and the same links in the same order.
    """
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            check_language_parity(item, f"{place}, {_name(item, number)}", languages)
    elif isinstance(value, dict):
        here = LANGUAGES & value.keys()
        if here and languages and here != languages:
            raise ValueError(f"{place}: {' and '.join(sorted(here))} only")
        if here == LANGUAGES:
            _compare(value["sv"], value["en"], place)
        for key in value.keys() - LANGUAGES:
            check_language_parity(value[key], f"{place}, {key}", here or languages)


def _name(item, number):
    named = item if isinstance(item, dict) else {}
    return next((named[key] for key in ("slug", "key", "code") if key in named), number)


def _compare(swedish, english, place):
    if isinstance(swedish, dict) and isinstance(english, dict):
        _expect(sorted(swedish), sorted(english), "keys", place)
        for key in swedish:
            _compare(swedish[key], english[key], f"{place}, {key}")
    elif isinstance(swedish, list) and isinstance(english, list):
        _expect(len(swedish), len(english), "items", place)
        for number, pair in enumerate(zip(swedish, english, strict=True), 1):
            _compare(*pair, f"{place} {number}")
    else:
        _expect(type(swedish).__name__, type(english).__name__, "type", place)
        _expect(_paragraphs(swedish), _paragraphs(english), "paragraphs and list items", place)
        _expect(_links(swedish), _links(english), "links", place)


def _expect(swedish, english, what, place):
    if swedish != english:
        raise ValueError(f"{place}: {what} differ: {swedish} in Swedish, {english} in English")


def _paragraphs(text):
    """Return the number of items of each paragraph: a list has one for each line."""
    paragraphs = [paragraph.splitlines() for paragraph in re.split(r"\n\s*\n", str(text).strip())]
    return [len(lines) if all(map(ITEM.match, lines)) else 1 for lines in paragraphs]


def _links(text):
    return [reference for _text, reference in LINK.findall(str(text))]
