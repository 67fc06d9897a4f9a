"""axe finds nothing: on the main page types in each test run, on all of them in the audit."""

import pytest

from . import axe
from .served_demo import CASES

pytestmark = pytest.mark.browser
LOOKS = [(360, "dark"), (1280, "light")]
ALL_LOOKS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def script(node_module):
    return node_module("axe-core/axe.min.js").read_text()


@pytest.mark.parametrize("width, scheme", LOOKS)
def test_the_main_page_types_have_no_findings(open_page, addresses, script, width, scheme):
    page = open_page(width, scheme)
    violations = {}
    for name, language in [
        ("home", "sv"),
        ("news", "en"),
        ("post", "sv"),
        ("risk area", "en"),
        ("regions", "sv"),
        ("search", "en"),
        ("search narrowed down", "sv"),
        ("search without hits", "en"),
    ]:
        page.goto(addresses[name, language])
        violations[name, language] = axe.violations(page, script)
    assert {case: lines for case, lines in violations.items() if lines} == {}


@pytest.mark.audit
def test_no_page_type_has_findings_in_any_look(open_page, addresses, script):
    violations = {}
    for width, scheme in ALL_LOOKS:
        page = open_page(width, scheme)
        for case in CASES:
            page.goto(addresses[case])
            violations[*case, width, scheme] = axe.violations(page, script)
    _print_table(violations)
    assert {case: lines for case, lines in violations.items() if lines} == {}


def _print_table(violations):
    print(f"\naxe violations{'':<14}{'':>4}" + "".join(f"{w:>6} {s:<6}" for w, s in ALL_LOOKS))
    for name, language in CASES:
        counts = (len(violations[name, language, *look]) for look in ALL_LOOKS)
        print(f"{name:<26}{language:>4}" + "".join(f"{count:>8}     " for count in counts))
