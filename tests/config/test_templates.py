"""The rules of the templates: lines that people can read, and a stylesheet for each component."""

import re

import pytest
from django.conf import settings

LONGEST = 140
CLASS_ATTRIBUTE = re.compile(r'\bclass="')


def templates():
    """Return every template of the product as a path from the root; the demo's drawings are content."""
    paths = sorted(
        path.relative_to(settings.BASE_DIR)
        for folder in ("home", "blog", "riskareas", "search", "site")
        for path in (settings.BASE_DIR / folder).rglob("templates/**/*.html")
    )
    assert len(paths) > 100
    return paths


def long_lines(text):
    """Return the numbers of the lines of a template that are longer than a screen."""
    return [number for number, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST]


def components():
    """Return the includes of components as paths from the root."""
    includes = [path for path in templates() if "components" in path.parts]
    assert len(includes) > 30
    return includes


def missing_parts(include, text, exists):
    """Return the files that a component lacks beside its include; `exists` says whether one is there.

    What bears a class is styled in a file of its name. Its entry in the style guide is a matter of
    tests/core/test_style_guide.py.
    """
    if not CLASS_ATTRIBUTE.search(text):
        return []
    stylesheet = include.replace("templates/", "static/", 1).removesuffix(".html") + ".css"
    return [] if exists(stylesheet) else [stylesheet]


def test_no_line_is_too_long_to_read():
    long = {
        path.as_posix(): numbers
        for path in templates()
        if (numbers := long_lines((settings.BASE_DIR / path).read_text()))
    }
    assert long == {}


def test_each_component_has_a_stylesheet_of_its_name():
    missing = [
        part
        for path in components()
        for part in missing_parts(
            path.as_posix(),
            (settings.BASE_DIR / path).read_text(),
            lambda part: (settings.BASE_DIR / part).exists(),
        )
    ]
    assert missing == []


def test_each_stylesheet_of_a_component_has_its_include():
    alone = [
        path.relative_to(settings.BASE_DIR).as_posix()
        for folder in ("home", "blog", "riskareas", "search", "site")
        for path in (settings.BASE_DIR / folder).rglob("static/**/components/**/*.css")
        if not (
            settings.BASE_DIR
            / path.relative_to(settings.BASE_DIR).as_posix().replace("static/", "templates/", 1)
        )
        .with_suffix(".html")
        .exists()
    ]
    assert alone == []


def test_a_long_line_is_seen():
    assert long_lines("short\n" + "x" * 141 + "\n" + "x" * 140) == [2]


@pytest.mark.parametrize(
    ("text", "files", "missing"),
    [
        ('<p class="a">', {"site/static/components/a.css"}, []),
        ('<p class="a">', {"site/static/components/b.css"}, ["site/static/components/a.css"]),
        ("<p>", set(), []),
    ],
)
def test_a_component_without_its_stylesheet_is_seen(text, files, missing):
    assert missing_parts("site/templates/components/a.html", text, files.__contains__) == missing
