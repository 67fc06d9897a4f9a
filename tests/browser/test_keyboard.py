"""The site without a mouse."""

import pytest

pytestmark = pytest.mark.browser
FOCUSED = """() => {
    const element = document.activeElement
    const style = getComputedStyle(element), box = element.getBoundingClientRect()
    return {
        name: element.outerHTML.slice(0, 120),
        number: [...document.querySelectorAll("*")].indexOf(element),
        end: element === document.body,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth,
    }
}"""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, select, [tabindex='0']")]
    .filter(element => element.checkVisibility()).length"""
PARTS_OF_A_DATE = 5  # its day, month, year and calendar are stops of their own


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_stop_skips_to_the_content(open_page, addresses, width):
    page = open_page(width)
    page.goto(addresses["news", "sv"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Hoppa till innehållet"
    assert page.evaluate(FOCUSED)["seen"]
    skip.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    ("language", "name"), [("sv", "Hoppa över kartan"), ("en", "Skip the map")]
)
def test_the_map_with_all_its_regions_is_skipped(open_page, addresses, width, language, name):
    page = open_page(width)
    page.goto(addresses["regions", language])
    skip = page.get_by_role("link", name=name)
    skip.locator("xpath=preceding::*[self::a or self::button or self::input][1]").focus()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == name
    assert page.evaluate(FOCUSED)["seen"]

    page.keyboard.press("Enter")

    assert page.locator(":focus").get_attribute("aria-labelledby") == "regions"
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("link => link.closest('tbody') !== null")


def test_the_menu_is_reached_and_opened_on_a_telephone(open_page, addresses):
    page = open_page(360)
    page.goto(addresses["home", "sv"])
    _tab_to(page, "button")
    page.keyboard.press("Enter")
    _tab_to(page, "#menu a")
    assert page.locator(":focus").inner_text() == "Nyheter"
    page.keyboard.press("Enter")
    page.wait_for_url(addresses["news", "sv"])


def test_the_menu_lies_open_on_a_wide_screen(open_page, addresses):
    page = open_page(1280)
    page.goto(addresses["home", "sv"])
    _tab_to(page, "#menu a")
    assert page.locator(":focus").inner_text() == "Nyheter"


@pytest.mark.parametrize(
    "name", ["home", "news", "risk area", "regions", "timeline", "method", "search narrowed down"]
)
@pytest.mark.parametrize("width, scheme", [(360, "dark"), (1280, "light")])
def test_every_stop_is_reached_and_shows_where_the_focus_is(
    open_page, addresses, name, width, scheme
):
    page = open_page(width, scheme)
    page.goto(addresses[name, "sv"])
    stops, elements = [], page.evaluate(STOPS)
    while len(stops) < elements + PARTS_OF_A_DATE:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["end"]:
            break
        stops.append(stop)
    assert len({stop["number"] for stop in stops}) == elements > 15
    assert [stop for stop in stops if not (stop["ring"] and stop["seen"])] == []
    assert stop["end"]


def test_a_timeline_is_read_and_narrowed_to_a_year(open_page, addresses):
    page = open_page(360)
    page.goto(addresses["timeline", "sv"])
    drawing = page.get_by_role("img", name="Handskar och operationsartiklar år för år")
    assert drawing.count() == 1
    _tab_to(page, "summary")
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Handskar och operationsartiklar år för år")
    assert table.get_by_role("row").first.inner_text().split() == [
        *("År", "Nyheter", "Uppföljningar", "Riskbedömningar", "Vem", "som", "svarar"),
    ]
    _tab_to(page, "a[href='./?year=2017']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?year=2017")
    assert {time[:4] for time in _days(page)} == {"2017"}


def _days(page):
    days = page.locator(".event time")
    return days.evaluate_all("times => times.map(time => time.dateTime)")


def _tab_to(page, selector):
    """Press Tab until the focus is on such an element, 15 times at most."""
    for _ in range(15):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not among the first 15 stops")
