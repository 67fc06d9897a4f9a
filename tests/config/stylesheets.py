"""Reads stylesheets for the rules of the house: their selectors, and what they say in numbers."""

import re

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.([a-z][\w-]*)")
WIDTH = re.compile(r"(?:min-|max-)?(?:inline-size|width)\s*[:<>=]+\s*([\d.]+[a-z]+)")
WIDTHS = {"36em", "62em", "84em"}
SIZE = re.compile(r"\b(?:24px|44px)\b")
RADIUS = re.compile(r"border-(?:[a-z]+-)*radius:\s*([^;]+);")
RADIUS_OF_ITS_OWN = re.compile(r"var\(--radius[\w-]*\)|inherit|0")


def without_comments(text):
    """Return a stylesheet without its comments."""
    return COMMENT.sub("", text)


def preludes(text):
    """Return what stands before each brace of a stylesheet: selectors and at-rules."""
    return [prelude.strip() for prelude in re.findall(r"([^{};]+)\{", without_comments(text))]


def classes(text):
    """Return the classes in the selectors of a stylesheet."""
    selectors = [prelude for prelude in preludes(text) if not prelude.startswith("@")]
    return set(CLASS.findall(" ".join(selectors)))


def classes_in_several(texts):
    """Return the files of each class that more than one of `texts`, stylesheets by name, styles."""
    files = {}
    for name, text in texts.items():
        for styled in classes(text):
            files.setdefault(styled, set()).add(name)
    return {styled: sorted(names) for styled, names in files.items() if len(names) > 1}


def other_widths(text):
    """Return the widths in the media queries of a stylesheet that are none of the three."""
    queries = [prelude for prelude in preludes(text) if prelude.startswith("@media")]
    return set(WIDTH.findall(" ".join(queries))) - WIDTHS


def bare_sizes(text):
    """Return the sizes of targets and the radii that a stylesheet writes as numbers."""
    text = without_comments(text)
    radii = [radius.strip() for radius in RADIUS.findall(text)]
    return SIZE.findall(text) + [r for r in radii if not RADIUS_OF_ITS_OWN.fullmatch(r)]
