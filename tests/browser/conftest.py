"""The demo, served as a visitor meets it, and a real browser to look at it with."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from . import served_demo

MODULES = Path(__file__).parent / "node_modules"
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
]


@pytest.fixture(scope="session")
def demo_site(demo_folder):
    """The address of the demo, served as `make demo` serves it."""
    with served_demo.serve_demo(demo_folder / "served") as address:
        yield address


@pytest.fixture(scope="session")
def addresses(demo_site):
    """The address of each page type in both languages, by (name, language)."""
    return served_demo.find_addresses(demo_site)


@pytest.fixture(scope="module")
def browser(chromium):
    """Chromium; no longer than a module, since Playwright's event loop keeps Django off its database."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Open an empty page in a browser window of its own: `open_page(width=360, scheme="dark")`."""
    contexts = []

    def open_page(width=1280, scheme="light", javascript=True):
        contexts.append(
            browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme=scheme,
                reduced_motion="reduce",
                java_script_enabled=javascript,
                locale="sv-SE",
            )
        )
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def log_in(open_page, demo_site):
    """Open the admin's home in a browser of one of the demo's logins: `log_in("redaktor", width=360)`."""

    def log_in(user, **look):
        page = open_page(**look)
        page.set_default_timeout(90_000)
        page.goto(f"{demo_site}/admin/login/")
        page.get_by_label("Användarnamn").fill(user)
        page.locator("[name=password]").fill("hallbar-2026")
        page.locator("[name=password]").press("Enter")
        page.wait_for_url("**/admin/")
        return page

    return log_in


@pytest.fixture(scope="session")
def node_module():
    """Return the path of a file of an npm package; the test is skipped where it is not installed."""

    def node_module(path):
        if not (MODULES / path).exists():
            say = pytest.fail if os.environ.get("REQUIRE_SERVICES") == "1" else pytest.skip
            say(f"{path} was not found: npm ci --prefix tests/browser --ignore-scripts")
        return MODULES / path

    return node_module
