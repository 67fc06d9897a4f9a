"""A new translator finishes one of two jobs, a reviewer approves it, and a visitor reads it in English.

    PICTURES=docs/translators .venv/bin/pytest tests/browser/test_translation_journey.py

takes the pictures of the guide on the way.
"""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
SWEDISH, ENGLISH = "Fyra länder, fyra varor", "Four countries, four products"


@pytest.fixture
def take():
    """Return a function that takes a screenshot of the window for the guide, if one is requested."""

    def take(page, name):
        if folder := os.environ.get("PICTURES"):
            page.screenshot(path=Path(folder) / f"{name}.jpg", quality=80)

    return take


def inbox(page, part):
    """Return the lines of a part of the inbox on the admin's home."""
    return page.locator(f"#translations-{part} .translation-job")


def test_two_jobs_one_finished_reviewed_published_and_read(log_in, open_page, demo_site, take):
    visitor = open_page()
    visitor.goto(f"{demo_site}/en/news/")
    visitor.get_by_role("link", name=ENGLISH).first.click()
    before = visitor.locator("main").inner_text()

    translator = log_in("oversattare")
    mine = inbox(translator, "mine")
    assert mine.filter(has_text="Hos Halland").count() == 1
    take(translator, "1-inbox")
    mine.filter(has_text=SWEDISH).get_by_role("link", name=SWEDISH).first.click()
    translator.get_by_role("button", name="Skicka för granskning").wait_for()
    translate_what_has_changed(translator, take)
    translator.get_by_role("button", name="Skicka för granskning").click()
    translator.get_by_text("Översättningen är skickad för granskning.").wait_for()
    take(translator, "3-sent")
    visitor.reload()
    assert visitor.locator("main").inner_text() == before

    reviewer = log_in("granskare")
    inbox(reviewer, "review").get_by_role("link", name=SWEDISH).first.click()
    reviewer.get_by_role("button", name="Godkänn", exact=True).wait_for()
    take(reviewer, "4-review")
    reviewer.get_by_role("button", name="Godkänn", exact=True).click()
    reviewer.get_by_text("Översättningen är godkänd.").wait_for()

    translator.goto(f"{demo_site}/admin/")
    assert mine.filter(has_text=SWEDISH).count() == 0
    visitor.reload()
    assert visitor.get_by_text("Later we added how the work went on.").is_visible()
    take(visitor, "5-read")


def translate_what_has_changed(page, take):
    """Go to the changed text by the keyboard, take over the old English, and add what is new."""
    row = page.locator('[data-row][data-state="outdated"]')
    assert row.locator("ins").inner_text().strip().endswith("hur arbetet fortsatte.")
    page.keyboard.press("Alt+n")
    take(page, "2-editor")
    row.get_by_role("button", name="Använd och ändra").click()
    page.keyboard.press("End")
    row.locator("textarea").press("ControlOrMeta+End")
    page.keyboard.type(" Later we added how the work went on.")
    page.keyboard.press("ControlOrMeta+Enter")
    page.locator('[data-row][data-state="outdated"]').wait_for(state="detached")
