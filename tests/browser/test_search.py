"""The search field completes what is typed: by keyboard and mouse, heard and seen."""

from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Error

from . import axe

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_page, demo_site):
    page = open_page(width=360)
    page.goto(f"{demo_site}/sok/")
    return page


@pytest.fixture
def field(page):
    return page.get_by_role("combobox", name="Vad letar du efter?")


def suggestions(page):
    options(page).first.wait_for()
    return options(page).all_inner_texts()


def options(page):
    return page.get_by_role("listbox", name="Förslag").get_by_role("option")


def active(page):
    """Return the suggestion that the field points out to those who hear the page, or None."""
    return page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
        "?.textContent ?? null"
    )


def searched_words(page):
    return parse_qs(urlsplit(page.url).query)["q"]


@pytest.mark.parametrize("typed", ["läkem", "lakem", "LÄKEM"])
def test_the_beginning_of_a_word_is_completed_with_and_without_diacritics(page, field, typed):
    assert field.get_attribute("aria-expanded") == "false"
    field.press_sequentially(typed)

    assert suggestions(page)[0] == "läkemedel"
    assert field.get_attribute("aria-expanded") == "true"
    number = options(page).count()
    assert page.get_by_role("status").inner_text() == f"Antal förslag: {number}"


def test_arrows_lead_through_the_list_and_back_to_the_field_and_enter_searches(page, field):
    field.press_sequentially("krav på läkem")
    words = suggestions(page)

    assert active(page) is None
    field.press("ArrowUp")
    assert active(page) == words[-1]
    field.press("ArrowDown")
    assert active(page) is None
    field.press("ArrowDown")
    assert active(page) == words[0] == "krav på läkemedel"
    assert page.locator("[aria-selected=true]").inner_text() == words[0]
    assert field.input_value() == "krav på läkem"
    field.press("Enter")
    page.wait_for_url("**q=*")
    assert searched_words(page) == ["krav på läkemedel"]
    assert options(page).count() == 0


def test_escape_closes_the_list_and_an_arrow_opens_it_again(page, field):
    field.press_sequentially("läkem")
    words = suggestions(page)

    field.press("Escape")

    assert options(page).count() == 0
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "läkem"
    assert page.get_by_role("status").inner_text() == ""
    field.press("ArrowDown")
    assert suggestions(page) == words


def test_a_mouse_chooses_and_leaving_closes(page, field):
    field.press_sequentially("läkem")
    suggestions(page)
    field.press("Tab")
    assert options(page).count() == 0

    field.fill("läkeme")
    options(page).get_by_text("läkemedel", exact=True).click()
    page.wait_for_url("**q=*")

    assert searched_words(page) == ["läkemedel"]


def test_enter_without_a_choice_searches_for_what_is_typed(page, field):
    field.press_sequentially("läkem")
    suggestions(page)

    field.press("Enter")

    page.wait_for_url("**q=*")
    assert searched_words(page) == ["läkem"]


def test_an_answer_that_comes_too_late_is_passed_over(page, field):
    held = []
    page.route("**/ord/*", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request("**/ord/*"):
        field.fill("läkem")
    field.fill("hands")
    options(page).get_by_text("handskar", exact=True).wait_for()

    with suppress(Error):  # the page has given the request up
        held[0].fulfill(json={"completions": ["för sent"]})

    assert page.evaluate("fetch('/sok/ord/').then(answer => answer.ok)")
    assert "för sent" not in suggestions(page)


def test_nothing_is_suggested_once_the_search_is_sent(page, field):
    late = []
    page.route("**/ord/*", lambda route: late.append(route))
    page.route("**/sok/?*", lambda route: route.abort())
    with page.expect_request("**/ord/*"):
        field.press_sequentially("läkem")
    with page.expect_request("**/sok/?q=*"):
        field.press("Enter")

    with suppress(Error):
        late[0].fulfill(json={"completions": ["för sent"]})

    assert options(page).count() == 0


@pytest.mark.parametrize("width, scheme", [(360, "dark"), (1280, "light")])
def test_axe_has_nothing_to_say_of_open_suggestions_and_facets(
    open_page, demo_site, node_module, width, scheme
):
    page = open_page(width, scheme)
    page.goto(f"{demo_site}/en/search/?q=gloves")
    script = node_module("axe-core/axe.min.js").read_text()
    for summary in page.locator("main summary").all():
        summary.press("Enter")
    facets = axe.violations(page, script)
    page.locator("#search-text").fill("glo")
    page.get_by_role("listbox", name="Suggestions").wait_for()
    page.locator("#search-text").press("ArrowDown")

    assert (facets, axe.violations(page, script)) == ([], [])
