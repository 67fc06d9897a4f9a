"""Assertions that can fail: none that chooses what it compares, none about what may be empty."""

import ast

import pytest

from .source_tree import modules, parsed


def assertions_that_cannot_fail(tree):
    """Return (line, why) of the assertions of a module that hold whatever the product does."""
    return sorted(
        (node.lineno, reason) for function in _functions(tree) for node, reason in _weak(function)
    )


def _functions(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _weak(function):
    asserts = [node for node in ast.walk(function) if isinstance(node, ast.Assert)]
    for node in asserts:
        if isinstance(node.test, ast.IfExp):
            yield node, "it compares only where a condition holds"
        for call in _calls_of_all(node.test):
            items = _looked_at(call)
            if not _is_written_out(items, function) and not _is_counted(items, call, asserts):
                yield node, f"{ast.unparse(items)} may be empty"


def _calls_of_all(test):
    """Yield the calls of `all` in an expression; `not all(…)` fails where there is nothing."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return
    if isinstance(test, ast.Call) and isinstance(test.func, ast.Name) and test.func.id == "all":
        yield test
    for child in ast.iter_child_nodes(test):
        yield from _calls_of_all(child)


def _looked_at(call):
    """Return what a call of `all` goes through."""
    items = call.args[0]
    return items.generators[0].iter if isinstance(items, ast.GeneratorExp | ast.ListComp) else items


def _is_written_out(items, function):
    """Whether something is a literal that is not empty, or a name that is given one."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and ast.unparse(items) in map(ast.unparse, node.targets):
            items = node.value
    return isinstance(items, ast.Tuple | ast.List | ast.Set) and bool(items.elts)


def _is_counted(items, call, asserts):
    """Whether an assertion, outside of the call itself, names what the call goes through."""
    names = {ast.unparse(items), *map(ast.unparse, _parts(items))}
    inside = set(ast.walk(call))
    return any(
        isinstance(node, ast.expr) and node not in inside and ast.unparse(node) in names
        for other in asserts
        for node in ast.walk(other.test)
    )


def _parts(items):
    """Return what is as empty as a call of it: `pages` of `pages.values()` and of `zip(pages)`."""
    if not isinstance(items, ast.Call):
        return []
    if isinstance(items.func, ast.Attribute):
        return [items.func.value]
    return [argument for argument in items.args if isinstance(argument, ast.Name)]


def test_each_assertion_of_the_tests_can_fail():
    weak = {
        f"{name}:{line}: {reason}"
        for name, path in modules(tests=True).items()
        for line, reason in assertions_that_cannot_fail(parsed(path))
    }
    assert weak == set()


@pytest.mark.parametrize(
    "body",
    [
        "assert a == b if c else d",
        "assert all(page.live for page in pages)",
        "assert all([page.live for page in pages])",
        "assert names == [] and all(page.live for page in pages)",
        "assert all(map(is_live, pages))",
        "assert other\n    assert all(page.live for page in pages)",
    ],
)
def test_a_planted_assertion_that_cannot_fail_is_found(body):
    tree = ast.parse(f"def test():\n    {body}\n")
    assert len(assertions_that_cannot_fail(tree)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "assert a == (b if c else d)",
        "assert not all(page.live for page in pages)",
        "assert len(pages) == 3\n    assert all(page.live for page in pages)",
        "assert pages and all(page.live for page in pages)",
        "assert len(pages) == 3\n    assert all(page.live for page in pages.values())",
        "assert all(page.live for page in (first, second))",
        "pages = (first, second)\n    assert all(page.live for page in pages)",
        "assert any(page.live for page in pages)",
    ],
)
def test_an_assertion_that_can_fail_is_let_be(body):
    assert assertions_that_cannot_fail(ast.parse(f"def test():\n    {body}\n")) == []
