"""The rules of the stylesheets: one file a class, tokens for sizes, and three widths."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from config.stylesheets import sources
from tests.config import stylesheets

OF_THE_ADMIN = ("site/static/css/admin.css", "site/translation/static/translation")
TOKENS = ("site/static/css/tokens.css", "site/static/css/admin.css")


def product_stylesheets():
    """Return the text of every stylesheet of the product by its path from the root."""
    texts = {
        path.relative_to(settings.BASE_DIR).as_posix(): path.read_text()
        for folder in ("home", "blog", "riskareas", "search", "site")
        for path in (settings.BASE_DIR / folder).rglob("static/**/*.css")
    }
    assert len(texts) > 40
    return texts


def test_a_class_is_styled_in_one_file_only():
    assert stylesheets.classes_in_several(product_stylesheets()) == {}


def test_targets_and_radii_are_tokens():
    bare = {
        path: sizes
        for path, text in product_stylesheets().items()
        if path not in TOKENS and (sizes := stylesheets.bare_sizes(text))
    }
    assert bare == {}


def test_pages_are_laid_out_anew_at_three_widths_only():
    others = {
        path: widths
        for path, text in product_stylesheets().items()
        if (widths := stylesheets.other_widths(text))
    }
    assert others == {}
    tokens = (settings.SITE_DIR / "static/css/tokens.css").read_text()
    unnamed = {width for width in stylesheets.WIDTHS if f" {width} " not in tokens}
    assert unnamed == set(), "tokens.css names the widths"


def test_the_public_pages_get_every_stylesheet_of_theirs():
    joined = {path.relative_to(settings.BASE_DIR).as_posix() for path in sources()}
    public = {path for path in product_stylesheets() if not path.startswith(OF_THE_ADMIN)}

    assert public - joined == {"site/static/css/style_guide.css"}
    text = (settings.SITE_DIR / "static/components/pagination.css").read_text()
    assert text in Path(finders.find("css/site.css")).read_text()


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (".card { margin: 0 }", ".tag, a.card > p { color: red }", ["card"]),
        (".card { margin: 0 }", "@media print { .card { color: red } }", ["card"]),
        (".card__title { margin: 0 }", ".card { color: red } /* .card__title */", []),
    ],
)
def test_a_class_in_two_files_is_seen(first, second, shared):
    assert list(stylesheets.classes_in_several({"a": first, "b": second})) == shared


@pytest.mark.parametrize(
    ("rule", "bare"),
    [
        ("min-block-size: 44px;", ["44px"]),
        ("border-radius: 0.5rem;", ["0.5rem"]),
        ("border-start-start-radius: 3px;", ["3px"]),
        ("min-block-size: var(--target); border-radius: var(--radius-round);", []),
        ("border-radius: inherit; border-radius: 0;", []),
    ],
)
def test_a_bare_size_is_seen(rule, bare):
    assert stylesheets.bare_sizes(f".a {{ {rule} }}") == bare


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("(min-width: 62em)", set()),
        ("not all and (min-width: 36em)", set()),
        ("(max-width: 61.99em)", {"61.99em"}),
        ("(width < 40rem)", {"40rem"}),
        ("print", set()),
    ],
)
def test_another_width_is_seen(query, others):
    assert stylesheets.other_widths(f"@media {query} {{ .a {{ color: red }} }}") == others
