"""A new translator finishes one of two jobs, a reviewer approves it, and a visitor reads it in English.

    PICTURES=docs/translators .venv/bin/pytest tests/browser/test_translation_journey.py

takes the pictures of the guide on the way.
"""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
LANDS = "In Halland"  # how the title of the half done post begins in English


@pytest.fixture
def take():
    """Return a function that takes a picture of the window for the guide, if it is asked for."""

    def take(page, name):
        if folder := os.environ.get("PICTURES"):
            page.screenshot(path=Path(folder) / f"{name}.jpg", quality=80)

    return take


def inbox(page, heading):
    """Return a list of the inbox on the admin's home."""
    return page.locator("section").filter(has=page.get_by_role("heading", name=heading, exact=True))


def test_two_jobs_one_finished_reviewed_published_and_read(log_in, open_page, demo_site, take):
    translator = log_in("oversattare")
    mine = inbox(translator, "Dina").get_by_role("listitem")
    assert mine.count() == 2
    take(translator, "1-inbox")
    mine.filter(has_text="Halland").get_by_role("link").first.click()
    translator.wait_for_url("**/edit/")
    take(translator, "2-editor")
    translate_what_is_left(translator)
    translator.get_by_role("button", name="Skicka för granskning").click()
    translator.get_by_text("Väntar på granskning").first.wait_for()
    take(translator, "3-sent")
    address = translator.url

    reviewer = log_in("granskare")
    inbox(reviewer, "Att granska").get_by_role("link", name=LANDS).click()
    reviewer.wait_for_url(address)
    take(reviewer, "4-review")
    reviewer.get_by_role("button", name="Godkänn").click()
    reviewer.get_by_text("Publicerad").first.wait_for()

    translator.goto(f"{demo_site}/admin/")
    assert inbox(translator, "Dina").get_by_role("listitem").count() == 1
    visitor = open_page()
    visitor.goto(f"{demo_site}/en/news/")
    visitor.get_by_role("link", name=LANDS).first.click()
    assert visitor.get_by_text("English sentence 1.").first.is_visible()
    assert visitor.locator("main [lang=sv]").count() == 0
    take(visitor, "5-read")


def translate_what_is_left(page):
    """Go from text to text by the keyboard until none is left; links keep their tags."""
    left = page.locator("[data-row]:not([data-state=translated])")
    for number in range(1, left.count() + 1):
        page.keyboard.press("Alt+n")
        row = page.locator("[data-row]:focus-within")
        row.locator("textarea").fill(english(row, number))
        key = row.get_attribute("data-save-url")
        page.keyboard.press("ControlOrMeta+Enter")
        page.locator(f'[data-save-url="{key}"][data-state="translated"]').wait_for()
    assert left.count() == 0


def english(row, number):
    """Return a sentence with the tags that the Swedish has."""
    tagged = row.locator("[data-tagged]")
    words = f"English sentence {number}."
    return f"{words} {tagged.inner_text()}" if tagged.count() else words
