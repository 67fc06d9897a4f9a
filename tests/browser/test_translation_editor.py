"""A translator works through a half translated post by the keyboard; the editor is there for everybody."""

import pytest

from . import axe

pytestmark = pytest.mark.browser
POST = "In Halland: a national task in a small county"
LOOKS = [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]


@pytest.fixture
def open_editor(log_in, demo_site):
    """Return a function that logs in and opens the editor of the demo's half translated post."""

    def open_editor(user="oversattare", **look):
        page = log_in(user, **look)
        page.goto(f"{demo_site}/admin/pages/search/?q=Halland")
        page.get_by_role("main").get_by_role("link", name=POST).first.click()
        page.get_by_role("heading", name=POST, level=2).wait_for()
        return page

    return open_editor


def focused(page):
    """Return the row whose field has the focus."""
    return page.locator("[data-row]:focus-within")


def test_a_translator_goes_from_text_to_text_by_the_keyboard(open_editor):
    page = open_editor()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    progress = page.locator("[data-status=progress]")
    before = progress.inner_text()

    page.keyboard.press("Alt+n")
    first = focused(page).get_attribute("data-save-url")
    assert focused(page).locator("[data-label]").inner_text().lower() == "inte översatt"
    page.keyboard.type("A short sentence.")
    page.keyboard.press("ControlOrMeta+Enter")

    row = page.locator(f'[data-save-url="{first}"]')
    row.locator('xpath=self::*[@data-state="translated"]').wait_for()
    page.locator(f'[data-row]:focus-within:not([data-save-url="{first}"])').wait_for()
    assert focused(page).get_attribute("data-state") != "translated"
    assert page.locator("[data-announcement]").inner_text() == "Sparat."
    assert row.locator("[data-note]").inner_text() != ""
    assert progress.inner_text() != before
    page.reload()
    field = page.locator(f'[data-save-url="{first}"] textarea')
    assert field.input_value() == "A short sentence."

    field.fill("")
    field.press("ControlOrMeta+Enter")
    row.locator('xpath=self::*[@data-state="untranslated"]').wait_for()
    assert progress.inner_text() == before
    assert complaints == []


def test_what_is_wrong_is_said_beside_the_field_until_it_is_right(open_editor):
    page = open_editor()
    title = page.locator("[data-row] textarea").first
    error = page.locator("[data-error]").first
    title.fill("x" * 256)
    title.press("ControlOrMeta+Enter")

    error.wait_for()
    assert error.inner_text() == "För långt: 256 tecken, och det finns plats för 255."
    assert title.get_attribute("aria-invalid") == "true"
    assert error.get_attribute("id") in title.get_attribute("aria-describedby").split()
    assert title.evaluate("field => field === document.activeElement")
    assert page.locator("[data-announcement]").inner_text() == error.inner_text()

    title.fill(POST)
    title.press("Tab")
    error.wait_for(state="hidden")
    assert title.get_attribute("aria-invalid") is None


def test_what_is_translated_can_be_hidden_and_what_is_typed_is_not_lost(open_editor):
    page = open_editor()
    page.get_by_label("Oöversatta och ändrade").check()
    states = page.locator("[data-row]:visible").evaluate_all(
        "rows => rows.map(r => r.dataset.state)"
    )
    assert states and "translated" not in states
    page.get_by_label("Alla texter").check()
    assert page.locator("[data-row]:visible").count() > len(states)

    questions = []
    page.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.accept()))
    page.locator("[data-state=untranslated] textarea").first.press_sequentially("Half a sen")
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert questions == ["beforeunload"]


def test_without_javascript_the_form_saves(open_editor):
    page = open_editor(javascript=False)
    field = page.locator("[data-state=untranslated] textarea").first
    name = field.get_attribute("name")
    field.fill("Typed without a script.")
    page.get_by_role("button", name="Spara", exact=True).click()

    saved = page.locator(f"[data-state=translated] textarea[name={name}]")
    assert saved.input_value() == "Typed without a script."
    saved.fill("")
    page.get_by_role("button", name="Spara", exact=True).click()
    assert page.locator(f"[data-state=untranslated] textarea[name={name}]").input_value() == ""


@pytest.mark.parametrize("width, scheme", LOOKS)
@pytest.mark.parametrize("user", ["oversattare", "moderator"])
def test_axe_finds_nothing(open_editor, node_module, user, width, scheme):
    page = open_editor(user, width=width, scheme=scheme)
    for more in page.locator("details").all():
        more.evaluate("element => element.open = true")
    script = node_module("axe-core/axe.min.js").read_text()
    assert axe.violations(page, script, ".translation") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width, scheme", LOOKS)
def test_axe_finds_nothing_where_it_is_asked_whether_to_publish(
    open_editor, node_module, width, scheme
):
    page = open_editor("admin", width=width, scheme=scheme)
    page.get_by_role("button", name="Publicera", exact=True).click()
    page.get_by_role("button", name="Publicera ofullständig").wait_for()
    script = node_module("axe-core/axe.min.js").read_text()
    assert axe.violations(page, script, ".translation") == []
