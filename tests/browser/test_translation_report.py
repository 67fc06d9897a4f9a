"""Where the status of translations is shown, axe finds nothing; the report leads from numbers to pages."""

import pytest

from . import axe

pytestmark = pytest.mark.browser
LOOKS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
REPORT = "/admin/localize/reports/translations/"
OURS = "[class*=translation-], table.listing"
# The colours of Wagtail's links, and its column without a heading that leads to the pages below.
WAGTAILS = {"color-contrast-enhanced", "td-has-header"}


@pytest.fixture(scope="module")
def script(node_module):
    return node_module("axe-core/axe.min.js").read_text()


@pytest.fixture
def logged_in(log_in):
    """Open the admin's home as a moderator: `logged_in(width, scheme)`."""
    return lambda width=1280, scheme="light": log_in("moderator", width=width, scheme=scheme)


def our_violations(page, script):
    """Return the violations that axe finds in our own parts of the page."""

    def is_ours(line):
        rule, target, *_rest = line.split(": ")
        elements = page.locator(target)
        return rule not in WAGTAILS and elements.evaluate_all(
            "(elements, ours) => elements.some(element => element.closest(ours))", OURS
        )

    return [*filter(is_ours, axe.violations(page, script))]


@pytest.mark.parametrize("width, scheme", LOOKS)
def test_no_view_that_shows_a_status_has_findings(logged_in, demo_site, script, width, scheme):
    page = logged_in(width, scheme)
    violations = {"home": our_violations(page, script)}
    page.goto(f"{demo_site}{REPORT}")
    violations["report"] = our_violations(page, script)
    editor = page.locator("tbody .title-wrapper a").first.get_attribute("href")
    page.goto(f"{demo_site}/admin/pages/")
    violations["listing"] = our_violations(page, script)
    page.goto(f"{demo_site}{editor}")
    page.locator("[data-side-panel-toggle=status]").click()
    page.locator(".translation-panel").wait_for()
    violations["editor"] = our_violations(page, script)

    assert {view: lines for view, lines in violations.items() if lines} == {}


def test_the_home_of_the_admin_leads_to_the_pages_behind_a_number(logged_in):
    page = logged_in()
    link = page.get_by_role("link", name="Pågår: ")
    number = int(link.inner_text().split(": ")[1])

    link.press("Enter")
    page.locator("table.listing").wait_for()

    assert page.locator("table.listing tbody tr").count() == number
    assert page.locator("tbody .translation-status").first.inner_text().endswith("%")
