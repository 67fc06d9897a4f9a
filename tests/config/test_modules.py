"""The layers of the product: no circle of modules, and no package that one can't take in."""

import ast

import pytest

from .source_tree import imports, modules, packages, parsed

MAX_MODULES = 12
NOT_COUNTED = {"__init__", "apps", "urls", "views", "wagtail_hooks", "checks"}
ROUTES = {"path", "re_path", "route"}


def circles(found):
    """Return the circles of modules that import one another, each as a sorted list."""
    arrows = {
        name: {
            target
            for target, node in imports(name, path, found)
            if target != name and node not in _allowed_inside(path)
        }
        for name, path in found.items()
    }
    return sorted(sorted(circle) for circle in _strongly_connected(arrows) if len(circle) > 1)


def imports_inside_functions(found):
    """Return each import of the product's own modules inside a function that may not have one."""
    return sorted(
        f"{name}:{node.lineno} imports {target}"
        for name, path in found.items()
        for target, node in imports(name, path, found)
        if node.col_offset and node not in _allowed_inside(path) and _is_inside_function(node, path)
    )


def _is_inside_function(node, path):
    return any(
        node in ast.walk(function)
        for function in ast.walk(parsed(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    )


def _allowed_inside(path):
    """Return the imports inside `ready()` of an app, and inside the routed methods of a page."""
    return {
        inner
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef) and (_is_ready(node, path) or _is_routed(node))
        for inner in ast.walk(node)
    }


def _is_ready(node, path):
    return node.name == "ready" and path.name == "apps.py"


def _is_routed(node):
    calls = [decorator.func for decorator in node.decorator_list if isinstance(decorator, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id in ROUTES for call in calls)


def _strongly_connected(arrows):
    """Return the sets of nodes that reach one another (Tarjan's algorithm)."""
    order, lowest, stack, components = {}, {}, [], []

    def visit(node):
        order[node] = lowest[node] = len(order)
        stack.append(node)
        for target in arrows[node]:
            if target not in order:
                visit(target)
                lowest[node] = min(lowest[node], lowest[target])
            elif target in stack:
                lowest[node] = min(lowest[node], order[target])
        if lowest[node] == order[node]:
            at = stack.index(node)
            components.append(set(stack[at:]))
            del stack[at:]

    for node in arrows:
        if node not in order:
            visit(node)
    return components


def crowded(folders):
    """Return {folder: number of modules} of the packages with more than MAX_MODULES at their top."""
    counts = {}
    for folder in folders:
        for inner in (folder, *(path.parent for path in folder.rglob("*/__init__.py"))):
            names = {path.stem for path in inner.glob("*.py")} - NOT_COUNTED
            if inner.name != "migrations" and len(names) > MAX_MODULES:
                counts[inner.relative_to(folder.parent).as_posix()] = len(names)
    return counts


def test_no_modules_import_each_other_in_a_circle():
    assert circles(modules()) == []


def test_imports_inside_functions_are_only_in_ready_and_routed_methods():
    assert imports_inside_functions(modules()) == []


def test_no_package_has_more_modules_at_its_top_than_one_can_take_in():
    assert crowded(packages().values()) == {}


@pytest.fixture
def plant(tmp_path):
    """Write files of a planted product: `plant({"shop/prices.py": "source"})`; return its root."""

    def plant(sources):
        for name, source in sources.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / "__init__.py").touch()
            path.write_text(source)
        return tmp_path

    return plant


def test_a_planted_circle_is_found_though_one_import_is_inside_a_function(plant):
    root = plant(
        {
            "shop/prices.py": "from . import stock\n",
            "shop/stock.py": "def left():\n    from shop.prices import price\n",
            "shop/till.py": "from .prices import price\n",
        }
    )
    assert circles(modules(root)) == [["shop.prices", "shop.stock"]]
    assert imports_inside_functions(modules(root)) == ["shop.stock:2 imports shop.prices"]


def test_a_planted_circle_through_a_package_is_found(plant):
    root = plant(
        {
            "shop/models/__init__.py": "from .price import Price\n",
            "shop/models/price.py": "from ..stock import left\n",
            "shop/stock.py": "from .models import Price\n",
        }
    )
    assert circles(modules(root)) == [["shop.models", "shop.models.price", "shop.stock"]]


def test_ready_and_routed_methods_may_import_inside(plant):
    root = plant(
        {
            "shop/apps.py": "class Shop:\n    def ready(self):\n        from . import pages\n",
            "shop/pages.py": "class Page:\n    @path('till/')\n    def till(self, request):\n"
            "        from . import apps\n",
        }
    )
    assert circles(modules(root)) == []
    assert imports_inside_functions(modules(root)) == []


def test_a_planted_package_of_thirteen_modules_is_found(plant):
    root = plant(
        {
            **{f"shop/module{number}.py": "" for number in range(13)},
            "shop/urls.py": "",
            **{f"bank/module{number}.py": "" for number in range(12)},
            **{f"bank/rates/module{number}.py": "" for number in range(14)},
        }
    )
    assert crowded(packages(root).values()) == {"shop": 13, "bank/rates": 14}
