"""The source of a checkout as the tests of the house rules read it: files, modules, imports.

Everything takes the root of a tree, so that a test can plant a fault in a small tree of its own.
"""

import ast
from functools import cache

from django.conf import settings

ROOT = settings.BASE_DIR
NOT_WRITTEN_BY_HAND = {"migrations", "node_modules", ".venv", "var", "__pycache__"}


def packages(root=ROOT):
    """Return {name: folder} of the packages of the product: those of `site/` and of the root."""
    return {
        path.parent.name: path.parent
        for parent in (root, root / "site")
        for path in sorted(parent.glob("*/__init__.py"))
        if path.parent.name != "tests"
    }


def modules(root=ROOT, *, tests=False):
    """Return {dotted name: file} of the modules of the product, or of the tests."""
    folders = {"tests": root / "tests"} if tests else packages(root)
    return {
        _dotted(path, folder): path
        for folder in folders.values()
        for path in sorted(folder.rglob("*.py"))
        if not NOT_WRITTEN_BY_HAND & set(path.relative_to(root).parts)
    }


def files(*suffixes, root=ROOT, tests=False):
    """Return the files of the product with these suffixes, and of the tests where asked for."""
    folders = [*packages(root).values(), root / "site/templates", root / "site/static"]
    if tests:
        folders.append(root / "tests")
    paths = {
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in suffixes and not NOT_WRITTEN_BY_HAND & set(path.relative_to(root).parts)
    }
    return sorted(paths)


def parsed(path):
    """Return the syntax tree of a file."""
    return _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path, _changed):
    return ast.parse(path.read_text())


def _dotted(path, package):
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(name, path, known):
    """Yield (module of `known` that is imported, the import) for each import of a module."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in known:
                    yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            base = imported_from(node, name, path)
            for alias in node.names:
                member = f"{base}.{alias.name}"
                if member in known:
                    yield member, node
                elif base in known:
                    yield base, node


def imported_from(node, name, path):
    """Return the full name of the module that a `from … import` names."""
    if not node.level:
        return node.module
    parts = name.split(".")
    if path.name != "__init__.py":
        parts = parts[:-1]
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, node.module] if node.module else parts)


def identifiers(tree):
    """Yield each name that a syntax tree defines, reads or passes."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Name():
                yield node.id
            case ast.arg() | ast.keyword() if node.arg:
                yield node.arg
            case ast.Attribute():
                yield node.attr
            case ast.alias():
                for part in node.name.split("."):
                    yield part
                if node.asname:
                    yield node.asname
            case ast.ImportFrom() if node.module:
                for part in node.module.split("."):
                    yield part


def tables(text):
    """Yield each table of a Markdown text as a list of rows, the heading first."""
    rows = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
        elif rows:
            yield [row for row in rows if set("".join(row)) - set("-: ")]
            rows = []
