"""The rules of the house that a reader would otherwise have to check by eye."""

import ast

from django.conf import settings

OURS = ("home", "blog", "riskareas", "search", "site")
MAY_IMPORT = {
    "config": {
        *("demo", "setup", "home", "blog", "riskareas", "core"),
        *("accounts", "translation", "search"),
    },
    "demo": {"setup", "home", "blog", "riskareas", "core", "accounts", "translation"},
    "setup": {"home", "blog", "riskareas", "core", "accounts"},
    "home": {"blog", "riskareas", "core"},
    "blog": {"riskareas", "core"},
    "riskareas": {"core"},
    "translation": {"core", "worker", "message_catalogs"},
    "search": {"core", "worker"},
    "core": {"worker"},
    "worker": set(),
    "message_catalogs": set(),
    "accounts": set(),
}
LONGEST = 300


def files(*suffixes, folders=OURS):
    """Return what we have written by hand, as paths from the root; migrations are generated."""
    found = [
        path.relative_to(settings.BASE_DIR)
        for folder in folders
        for path in (settings.BASE_DIR / folder).rglob("*")
        if path.suffix in suffixes and not {"migrations", "node_modules"} & set(path.parts)
    ]
    assert len(found) > 10
    return sorted(found)


def parsed(path):
    return ast.parse((settings.BASE_DIR / path).read_text())


def package_of(path):
    return path.parts[1] if path.parts[0] == "site" else path.parts[0]


def imported(path):
    """Return the modules that a file imports by their full names, inside functions too."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module


def test_imports_run_one_way():
    wrong = {
        f"{path} imports {module}"
        for path in files(".py")
        for module in imported(path)
        if module.split(".")[0] in MAY_IMPORT.keys() - MAY_IMPORT[package_of(path)]
        and module.split(".")[0] != package_of(path)
    }
    assert wrong == set()


def test_only_translation_and_cores_localize_know_wagtail_localize():
    users = {
        path.as_posix()
        for path in files(".py")
        if package_of(path) != "translation"
        and any(module.split(".")[0] == "wagtail_localize" for module in imported(path))
    }
    assert users == {"site/core/localize.py"}


def test_no_file_is_too_long_to_take_in():
    long = {
        path.as_posix(): lines
        for path in files(".py", ".css", ".html", ".js", folders=(*OURS, "tests"))
        if (lines := len((settings.BASE_DIR / path).read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_each_public_function_and_class_says_what_it_is_for():
    silent = {
        f"{path}: {node.name}"
        for path in files(".py")
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not says_what_it_is_for(node)
    }
    assert silent == set()


def says_what_it_is_for(node):
    """Whether there is a docstring; a management command's `help` is as good."""
    assigned = {
        target.id
        for statement in node.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    return bool(ast.get_docstring(node)) or (node.name == "Command" and "help" in assigned)
