"""The names of the product: one meaning each, and none that the glossary has replaced."""

import ast
import re
from collections import defaultdict

import pytest

from .source_tree import ROOT, files, identifiers, modules, parsed, tables

# Names that Django, Wagtail or a habit of Python prescribes; each may be defined in many modules.
PRESCRIBED = {
    "Command": "a management command is a class of this name",
    "main": "what a script does when it is run",
}
OLD_NAME = re.compile(r"`([\w.]+)(?:\(\))?`")
TAG = re.compile(r"{[{%](.*?)[%}]}", re.DOTALL)
COMMENT = re.compile(r"{#.*?#}|{% comment.*?{% endcomment %}", re.DOTALL)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def ambiguous_names(found):
    """Return {name: modules} of the public functions and classes that several modules define."""
    places = defaultdict(list)
    for name, path in found.items():
        for node in parsed(path).body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                places[node.name].append(name)
    return {
        name: sorted(defined)
        for name, defined in places.items()
        if len(defined) > 1 and not name.startswith("_")
    }


def old_names(glossary):
    """Return the old names in the first column of the glossary's tables of names: (bare, dotted)."""
    bare, dotted = set(), set()
    for heading, *rows in tables(glossary):
        if heading[0].lower().startswith("old"):
            for name in (name for row in rows for name in OLD_NAME.findall(row[0])):
                (dotted if "." in name else bare).add(name)
    return bare, dotted


def uses_of_old_names(bare, dotted, sources, templates):
    """Return where an old name is still used in modules {name: file} or templates {name: text}."""
    uses = set()
    for module, path in sources.items():
        for part in set(module.split(".")) & bare:
            uses.add(f"{module}: the module {part}")
        for name in identifiers(parsed(path)):
            if name in bare:
                uses.add(f"{module}: {name}")
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                uses |= {
                    f"{module}: {old}" for old in dotted if _is_defined(old, module, node.name)
                }
    for template, text in templates.items():
        for tag in TAG.findall(COMMENT.sub("", text)):
            for name in re.findall(r"[A-Za-z_]\w*", QUOTED.sub("", tag)):
                if name in bare:
                    uses.add(f"{template}: {name}")
    return sorted(uses)


def _is_defined(old, module, name):
    """Whether a definition is that of a dotted old name: `core.rows.Row` is any `Row` in `core`."""
    return name == old.split(".")[-1] and module.split(".")[0] == old.split(".")[0]


def test_each_public_name_has_one_meaning():
    several = ambiguous_names(modules())
    assert {name: places for name, places in several.items() if name not in PRESCRIBED} == {}
    assert PRESCRIBED.keys() <= several.keys(), "an exception that is not needed any more"


def test_a_planted_name_with_two_meanings_is_found(tmp_path):
    (tmp_path / "prices.py").write_text("class Row:\n    pass\n\n\ndef _total():\n    pass\n")
    (tmp_path / "stock.py").write_text("class Row:\n    pass\n\n\ndef _total():\n    pass\n")
    found = {path.stem: path for path in tmp_path.iterdir()}
    assert ambiguous_names(found) == {"Row": ["prices", "stock"]}


def test_no_identifier_bears_a_name_that_the_glossary_has_replaced():
    bare, dotted = old_names((ROOT / "docs/glossary.md").read_text())
    assert len(bare | dotted) > 20
    templates = {
        path.relative_to(ROOT).as_posix(): path.read_text()
        for path in files(".html", ".txt", ".xml")
    }
    assert len(templates) > 20
    sources = {**modules(), **modules(tests=True)}
    assert uses_of_old_names(bare, dotted, sources, templates) == []


GLOSSARY = """
| old name | the standard term |
|---|---|
| `Said`, `keeper` | translated text, listeners |
| `shop.rows.Row` | term |

| ours | what it is |
|---|---|
| `fact` | what is the same in every language |
"""


def test_the_glossary_says_which_names_are_old():
    assert old_names(GLOSSARY) == ({"Said", "keeper"}, {"shop.rows.Row"})


@pytest.mark.parametrize(
    "source",
    [
        "class Said: pass",
        "def keeper(): pass",
        "def tell(keeper): pass",
        "def tell(*, keeper=None): pass",
        "keeper = 1",
        "for keeper in (): pass",
        "tell(keeper=1)",
        "page.keeper.tell()",
        "from shop.keeper import tell",
        "from shop import tell as keeper",
        "class Row: pass",
    ],
)
def test_a_planted_old_name_is_found_in_source(tmp_path, source):
    path = tmp_path / "stock.py"
    path.write_text(f'"""The keeper of what is said."""\n{source}\n')
    assert len(uses_of_old_names(*old_names(GLOSSARY), {"shop.stock": path}, {})) == 1


def test_prose_and_other_packages_may_use_an_old_word(tmp_path):
    path = tmp_path / "stock.py"
    path.write_text('"""The keeper."""\n# Said\nname = "keeper"\nclass Row: pass\n')
    templates = {"a.html": '<p>keeper</p>{# keeper #}{% translate "keeper" %}'}
    assert uses_of_old_names(*old_names(GLOSSARY), {"bank.stock": path}, templates) == []


@pytest.mark.parametrize("tag", ["{{ page.keeper.name }}", "{% for keeper in keepers %}"])
def test_a_planted_old_name_is_found_in_a_template(tag):
    found = uses_of_old_names(*old_names(GLOSSARY), {}, {"till.html": f"<p>{tag}</p>"})
    assert found == ["till.html: keeper"]


def test_a_planted_module_with_an_old_name_is_found(tmp_path):
    path = tmp_path / "keeper.py"
    path.touch()
    found = uses_of_old_names(*old_names(GLOSSARY), {"shop.keeper": path}, {})
    assert found == ["shop.keeper: the module keeper"]
