"""The papers of the repository: complete, and true about what lies where."""

import re
import tomllib
from functools import cache
from urllib.parse import urlsplit

import pytest
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from .source_tree import NOT_WRITTEN_BY_HAND, ROOT

PAPERS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", ".editorconfig")
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.-]+(/[\w.-]+)*/?")
SUFFIXES = (
    ".py",
    ".md",
    ".toml",
    ".html",
    ".css",
    ".svg",
    ".yml",
    ".json",
    ".po",
    ".lock",
    ".example",
)


def pages(root=ROOT):
    """Return the pages of the documentation, and those beside it at the root."""
    return [*sorted((root / "docs").rglob("*.md")), *sorted(root.glob("[CRS]*.md"))]


def dead_links(paths):
    """Return where a page links to a file that is not there."""
    return [
        f"{path.name}: {target}"
        for path in paths
        for target in LINK.findall(path.read_text())
        if not urlsplit(target).scheme and (name := target.split("#")[0])
        if not (path.parent / name).exists()
    ]


def unlisted(index):
    """Return the pages of the index's folder that it has no link to."""
    folder = index.parent
    linked = {(folder / target).resolve() for target in LINK.findall(index.read_text())}
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*.md"))
        if path != index and path.resolve() not in linked
    ]


def missing_paths(paths, root=ROOT):
    """Return where a page names a file or folder of the repository that is not there."""
    return sorted(
        {
            f"{path.name}: {name}"
            for path in paths
            for name in CODE.findall(path.read_text())
            if _is_path(name, root) and not _exists(name, path, root)
        }
    )


def _is_path(name, root):
    """Whether a word is meant as a path: it has a file's suffix, or begins with a folder of ours."""
    if not PATH.fullmatch(name) or name.startswith((".venv", "var/")):
        return False
    if name.endswith(SUFFIXES) and not name.startswith("."):
        return True
    first = name.split("/")[0]
    return "/" in name and any((base / first).is_dir() for base in (root, root / "site"))


def _exists(name, page, root):
    if any((folder / name).exists() for folder in (root, root / "site", page.parent)):
        return True
    return _is_template(name) if "/" in name else name in _file_names(root)


def _is_template(name):
    try:
        return bool(get_template(name))
    except TemplateDoesNotExist:
        return False


@cache
def _file_names(root):
    folders = [path for path in root.iterdir() if path.name not in NOT_WRITTEN_BY_HAND]
    names = {path.name for path in folders}
    for folder in (path for path in folders if path.is_dir() and path.name != ".git"):
        names |= {path.name for path in folder.rglob("*") if path.is_file()}
    return names


@pytest.mark.parametrize("name", PAPERS)
def test_a_stranger_finds_the_paper(name):
    assert (ROOT / name).stat().st_size > 300


def test_the_licence_is_named_where_packages_name_it():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["license"] == "EUPL-1.2"
    assert (ROOT / "LICENSE").read_text().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")


def test_the_index_lists_every_page_of_the_documentation():
    assert unlisted(ROOT / "docs/index.md") == []


def test_links_lead_to_pages_that_exist():
    assert len(pages()) > 25
    assert dead_links(pages()) == []


def test_paths_that_the_papers_name_exist():
    paths = [path for path in pages() if path.name != "CHANGELOG.md"]
    assert missing_paths(paths) == []


def test_each_decision_has_a_status_and_a_date():
    records = sorted((ROOT / "docs/adr").glob("*.md"))
    assert len(records) >= 8
    status = re.compile(r"^Status: \w[^\n]*\d{4}-\d\d-\d\d", re.MULTILINE)
    assert [path.name for path in records if not status.search(path.read_text())] == []


def test_planted_faults_are_found(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop/till.py").touch()
    index, page = tmp_path / "docs/index.md", tmp_path / "docs/prices.md"
    index.write_text("[till](../shop/till.py) [gone](gone.md#top) [web](https://example.org/a.md)")
    page.write_text(
        "`shop/till.py` `shop/gone.py` `shop/stock/` `gone.toml` `/till/` `a.b` `till.py`"
    )
    assert unlisted(index) == ["prices.md"]
    assert dead_links(pages(tmp_path)) == ["index.md: gone.md#top"]
    assert missing_paths(pages(tmp_path), tmp_path) == [
        *("prices.md: gone.toml", "prices.md: shop/gone.py", "prices.md: shop/stock/"),
    ]
