"""An editor's first visit: log in, change the vision, publish, and see it on the page."""

import pytest

from .served_demo import fetch_page

pytestmark = pytest.mark.browser
# What is typed before Wagtail has looked at the form for the first time is no change to it.
WATCH = "addEventListener('w-unsaved:watch-edits', () => { window.isWatched = true })"
VISION = "Varje sak vi köper ska vara gjord av någon som hade det bra på jobbet."


@pytest.fixture
def page(open_page):
    page = open_page()
    page.set_default_timeout(90_000)
    return page


def test_an_editor_changes_the_vision(page, demo_site):
    complaints = []
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    english = str(fetch_page(f"{demo_site}/en/").main)
    assert VISION not in fetch_page(f"{demo_site}/").main.text

    page.add_init_script(WATCH)
    page.goto(f"{demo_site}/admin/")
    page.get_by_label("Användarnamn").fill("redaktor")
    page.locator("[name=password]").fill("hallbar-2026")
    page.get_by_role("button", name="Logga in").click()
    page.get_by_role("button", name="Sidor", exact=True).click()
    page.get_by_role("dialog").get_by_role("link", name="Hållbar upphandling").click()
    page.locator("header").get_by_role("button", name="Handlingar").click()
    page.get_by_role("link", name="Redigera", exact=True).click()
    vision = page.locator("[data-contentpath=vision] [contenteditable=true]")
    page.wait_for_function("window.isWatched")
    vision.click()
    vision.press("ControlOrMeta+a")
    with page.expect_response(lambda answer: answer.url.endswith("/edit/")) as saved:
        page.keyboard.type(VISION)
    assert saved.value.ok
    page.get_by_role("button", name="Fler åtgärder").click()
    page.get_by_role("button", name="Publicera").click()
    page.get_by_text("har blivit publicerad").wait_for()

    public = fetch_page(f"{demo_site}/").main
    assert VISION in [paragraph.text for paragraph in public.find_all("p")]
    assert "Tänk dig en operationssal" not in public.text
    assert str(fetch_page(f"{demo_site}/en/").main) == english
    assert complaints == []


@pytest.mark.parametrize("password", ["", "hallbar-2025"])
def test_a_wrong_password_opens_nothing(page, demo_site, password):
    page.goto(f"{demo_site}/admin/")
    page.get_by_label("Användarnamn").fill("redaktor")
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    assert "/admin/login/" in page.url
    page.goto(f"{demo_site}/admin/pages/")
    assert "/admin/login/" in page.url
