"""Everything can be read and used in a browser that runs no script."""

from urllib.parse import parse_qs, urlsplit

import pytest

from .served_demo import CASES

pytestmark = pytest.mark.browser
HIDDEN_TEXTS = """() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    const hidden = []
    while (walker.nextNode()) {
        const shown = walker.currentNode.parentElement.checkVisibility({
            opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false,
        })
        // The smaller cards on the home page show no excerpt, with scripts or without.
        const meant = walker.currentNode.parentElement.closest("select, svg, .cards--lead .card__text")
        if (walker.currentNode.data.trim() && !shown && !meant) {
            hidden.push(walker.currentNode.data.trim())
        }
    }
    return hidden
}"""


@pytest.fixture
def page(open_page):
    page = open_page(width=360, javascript=False)
    page.set_content("<p>as it was</p><script>document.querySelector('p').remove()</script>")
    assert page.text_content("p") == "as it was"
    return page


def test_the_filter_narrows_the_news(page, addresses):
    page.goto(addresses["news", "en"])
    everything = int(page.text_content(".result__count").split()[0])
    page.get_by_label("Kind", exact=True).select_option("UPP")
    page.get_by_label("Year", exact=True).select_option("2017")
    page.get_by_role("button", name="Show").click()
    address = urlsplit(page.url)
    assert address.path == "/en/news/2017/"
    assert parse_qs(address.query) == {"kind": ["UPP"]}
    assert page.get_by_label("Kind", exact=True).input_value() == "UPP"
    assert 0 < int(page.text_content(".result__count").split()[0]) < everything


def test_a_search_is_narrowed_down_and_widened_again(page, addresses):
    page.goto(addresses["home", "sv"])
    page.get_by_role("link", name="Sök", exact=True).click()
    page.get_by_label("Vad letar du efter?").fill("handskar")
    page.get_by_role("button", name="Sök").click()
    everything = _hits(page)
    page.locator("summary", has_text="Land").click()
    page.get_by_label("Malaysia").check()
    page.get_by_role("button", name="Visa").click()
    narrowed = _hits(page)
    assert parse_qs(urlsplit(page.url).query)["country"] == ["my"]
    page.get_by_role("link", name="Utan Malaysia").click()
    assert 0 < narrowed < everything == _hits(page)


def _hits(page):
    return int(page.text_content(".result__count").split()[0])


def test_the_menu_opens_and_leads_on(page, addresses):
    page.goto(addresses["home", "sv"])
    link = page.locator("#menu").get_by_role("link", name="Riskområden")
    assert not link.is_visible()
    page.get_by_role("button", name="Meny").click()
    link.click()
    page.wait_for_url(addresses["risk areas", "sv"])


def test_an_accordion_opens_its_text(page, addresses):
    page.goto(addresses["method", "sv"])
    first = page.locator("details").first
    text = first.locator("p").first
    assert not text.is_visible()
    first.locator("summary").click()
    assert text.is_visible()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_text_can_be_seen(page, addresses, language):
    hidden = {}
    for case in CASES:
        if case[1] == language:
            page.goto(addresses[case])
            for summary in page.locator("main summary").all():
                if not summary.evaluate("summary => summary.parentElement.open"):
                    summary.press("Enter")
            hidden[case] = page.evaluate(HIDDEN_TEXTS)
    assert {case: texts for case, texts in hidden.items() if texts} == {}
