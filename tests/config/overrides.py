"""Finds what the product changes in the frameworks below it, and what it reads of their insides.

What is found is a set of (name, file): the name as one would look it up in the framework.
"""

import ast
import importlib
import re
import types
from functools import cache
from functools import cached_property as python_cached_property
from itertools import pairwise
from pathlib import Path

from django.template.utils import get_app_template_dirs
from django.urls import Resolver404, get_resolver, resolve
from django.utils.functional import cached_property

from .source_tree import ROOT, modules, packages, parsed

FRAMEWORKS = {
    *(
        "django",
        "wagtail",
        "wagtail_localize",
        "modelcluster",
        "taggit",
        "treebeard",
        "csp",
        "laces",
    ),
}
CHANGES = {"append", "extend", "insert", "remove", "update", "pop", "add", "disconnect"}
# Private by their names, documented all the same.
DOCUMENTED = {"_meta", "_default_manager", "_base_manager", "_state"}
METHODS = (
    *(types.FunctionType, property, classmethod, staticmethod),
    *(cached_property, python_cached_property),
)
EXAMPLES = (
    (r"<int:\w+>|\(\\d\+\)", "1"),
    (r"<uuid:\w+>", "00000000-0000-0000-0000-000000000000"),
    (r"<(\w+:)?\w+>|\(\.\*\)", "a"),
    (re.escape(r"((?:[\w\-]+/)*)"), ""),
)
# Django and Wagtail document these as what one overrides.
EXTENSION_POINTS = {
    # models, forms and blocks
    *(
        "clean",
        "deconstruct",
        "BaseFinder.find",
        "BaseFinder.list",
        "Node.render",
        "get_upload_to",
        "default_alt_text",
        "get_context",
        "get_form",
        "label_from_instance",
    ),
    *("Model.save", "TranslatableMixin.save", "ClusterableModel.save", "Orderable.save"),
    # commands, apps and feeds
    *("add_arguments", "handle", "ready", "items"),
    *("item_description", "item_link", "item_title"),
    # views, viewsets, reports, panels and menu items
    *("TemplateView.dispatch", "FormView.dispatch", "View.dispatch", "setup", "form_valid"),
    *("get_form_kwargs", "get_initial", "get_queryset", "get_context_data", "get_base_queryset"),
    *("order_queryset", "decorate_paginated_queryset", "permission_policy", "filter", "check_perm"),
    *("get_breadcrumbs_items", "get_page_subtitle", "get_cell_context_data", "render_html"),
    *("is_active", "is_shown"),
}


def overrides_in_source(name, path, root=ROOT):
    """Return what the source of a module changes or reads of the insides of a framework."""
    tree = parsed(path)
    foreign = _foreign_names(tree)
    own = _own_private_names(root)
    return {what for node in ast.walk(tree) for what in _changes(node, tree, foreign, own)}


def _foreign_names(tree):
    """Return the names that a module imports from a framework, also as a loop goes through them."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level:
            if node.module.split(".")[0] in FRAMEWORKS:
                names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.For) and names & set(map(_root, _items(node.iter, tree))):
            names |= {inner.id for inner in ast.walk(node.target) if isinstance(inner, ast.Name)}
    return names


def _items(node, tree):
    """Return the parts of a tuple or list that is written out, or assigned to the name at hand."""
    for statement in tree.body:
        assigned = map(_root, statement.targets) if isinstance(statement, ast.Assign) else ()
        if isinstance(node, ast.Name) and node.id in assigned:
            node = statement.value
    return node.elts if isinstance(node, ast.Tuple | ast.List) else []


def _changes(node, tree, foreign, own):
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                if isinstance(target, ast.Attribute) and _is_replaced(target, value, tree, foreign):
                    yield from _named(target, tree)
        case ast.Call(func=ast.Attribute(value=value, attr=attr), args=args) if attr in CHANGES:
            last = ast.unparse(value).split(".")[-1]
            disconnected = attr == "disconnect" and foreign & set(map(_root, args))
            if _root(value) in foreign and (last.isupper() or disconnected):
                yield ast.unparse(value)
        case ast.Call(func=ast.Name(id=function), args=[first, *_]) if (
            function in foreign and function.startswith("register_") and _root(first) in foreign
        ):
            yield f"{function}({ast.unparse(first)})"
        case ast.ImportFrom(module=module, names=names, level=0) if (
            module.split(".")[0] in FRAMEWORKS
        ):
            yield from (alias.name for alias in names if _is_private(alias.name))
    yield from _wrapped(node, foreign)
    yield from _private_reads(node, foreign, own)


def _named(target, tree):
    """Yield `Class.attribute`; one for each class where a loop goes through several."""
    variable = _root(target)
    for loop in ast.walk(tree):
        if isinstance(loop, ast.For) and variable == _root(loop.target):
            items = _items(loop.iter, tree)
            if items and target in ast.walk(loop):
                yield from (f"{ast.unparse(item)}.{target.attr}" for item in items)
                return
    yield ast.unparse(target)


def _is_replaced(target, value, tree, foreign):
    """Whether an attribute is of a framework's name, or becomes a function that wraps or replaces it."""
    if _root(target) in ("self", "cls"):
        return False
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    replaced = isinstance(value, ast.Name) and value.id in functions
    wrapped = isinstance(value, ast.Call) and ast.unparse(target) in map(ast.unparse, value.args)
    return _root(target) in foreign or replaced or wrapped


def _wrapped(node, foreign):
    """Yield the method of a framework's class that is named beside it, as for `setattr`."""
    if isinstance(node, ast.Call):
        parts = node.args
        if isinstance(node.func, ast.Name) and node.func.id in ("getattr", "hasattr"):
            return
    elif isinstance(node, ast.Tuple):
        parts = node.elts
    else:
        return
    for owner, method in pairwise(parts):
        if _root(owner) in foreign and isinstance(method, ast.Constant):
            name = ast.unparse(owner)
            if name[0].isupper() and str(method.value).isidentifier():
                yield f"{name}.{method.value}"


def _private_reads(node, foreign, own):
    match node:
        case ast.Attribute(value=value, attr=attr) if _is_private(attr) and attr not in own:
            root = value.id if isinstance(value, ast.Name) else None
            yield f"{root}.{attr}" if root in foreign else attr
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=str(attr)), *_]):
            if _is_private(attr) and attr not in own:
                yield attr


def _is_private(name):
    return name.startswith("_") and not name.startswith("__") and name not in DOCUMENTED | {"_"}


def _root(node):
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


@cache
def _own_private_names(root):
    names = set()
    for path in modules(root).values():
        for node in ast.walk(parsed(path)):
            match node:
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                    names.add(name)
                case ast.Name(id=name, ctx=ast.Store()):
                    names.add(name)
                case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name, ctx=ast.Store()):
                    names.add(name)
                case ast.alias(name=name, asname=other):
                    names |= {name.split(".")[-1], other}
    return names


def overridden_methods(module):
    """Return the methods of a framework's classes that the classes of a module override."""
    return {
        what
        for owner in vars(module).values()
        if isinstance(owner, type) and owner.__module__ == module.__name__
        for name, value in vars(owner).items()
        if isinstance(value, METHODS) and (what := _overridden(owner, name))
    }


def _overridden(owner, name):
    if name.startswith("__") or name == "media" or name.endswith("_") or name in EXTENSION_POINTS:
        return None
    before = next((base for base in owner.__mro__[1:] if name in vars(base)), None)
    if before is None or before.__module__.split(".")[0] not in FRAMEWORKS:
        return None
    nearest = next(base for base in owner.__mro__ if _is_foreign(base) and hasattr(base, name))
    what = f"{nearest.__name__}.{name}"
    return (
        None
        if what in EXTENSION_POINTS or f"{before.__name__}.{name}" in EXTENSION_POINTS
        else what
    )


def _is_foreign(base):
    return base.__module__.split(".")[0] in FRAMEWORKS


def overrides_in_modules():
    """Return the methods that are overridden in the whole product, with their files."""
    return {
        (what, path.relative_to(ROOT).as_posix())
        for name, path in modules().items()
        if any(isinstance(node, ast.ClassDef) and node.bases for node in ast.walk(parsed(path)))
        for what in overridden_methods(importlib.import_module(name))
    }


def overridden_templates():
    """Return the templates that stand before one of the same path in a framework."""
    foreign = [
        folder
        for folder in map(Path, get_app_template_dirs("templates"))
        if not folder.is_relative_to(ROOT) or ".venv" in folder.parts
    ]
    own = [ROOT / "site/templates", *(path / "templates" for path in packages().values())]
    return {
        (name, path.relative_to(ROOT).as_posix())
        for folder in own
        for path in folder.rglob("*")
        if path.is_file()
        and (name := path.relative_to(folder).as_posix())
        and any((other / name).exists() for other in foreign)
    }


def patterns(resolver=None, prefix="/", namespaces=()):
    """Yield (route, full name, view) of each URL pattern of the site."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from patterns(pattern, route, inner)
        else:
            yield route, ":".join([*namespaces, pattern.name or ""]), pattern.callback


def answering_view(route):
    """Return the view that answers at a route once its parameters are filled in, or None."""
    try:
        return resolve(example_of(route)).func
    except Resolver404:
        return None


def example_of(route):
    """Return an address that a route matches; regular expressions only of the kinds that occur."""
    for parameter, example in EXAMPLES:
        route = re.sub(parameter, example, route)
    return route.replace("^", "").replace("$", "").replace(r"\Z", "")


def module_of(view):
    """Return the name of the module in which a view is defined, seen through its decorators."""
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__
    return getattr(view, "view_class", view).__module__
