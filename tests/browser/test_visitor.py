"""What a visitor's browser meets on every page type: no cookie, no stranger, no error, no side-scroll."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest

from . import served_demo

pytestmark = pytest.mark.browser
NOTE_VIOLATIONS = """window.violations = []
document.addEventListener("securitypolicyviolation", event => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI}`)
})"""


@dataclass
class Visit:
    """What happened when a page was opened on a telephone."""

    status: int = 0
    width: int = 0
    requests: list = field(default_factory=list)
    complaints: list = field(default_factory=list)


@pytest.fixture(scope="module")
def telephone(browser):
    context = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="module")
def visits(telephone, addresses):
    """Every page type opened in one browser, one after the other, by (name, language)."""
    return {case: _visit(telephone, addresses[case]) for case in served_demo.CASES}


def _visit(context, address):
    visit, page = Visit(), context.new_page()
    page.add_init_script(NOTE_VIOLATIONS)
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("console", lambda message: visit.complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.status = page.goto(address).status
    visit.width = page.evaluate("document.documentElement.scrollWidth")
    visit.complaints += page.evaluate("violations")
    page.close()
    return visit


def test_every_page_type_answers(visits):
    expected = {case: 404 if case[0] == "not found" else 200 for case in served_demo.CASES}
    assert {case: visit.status for case, visit in visits.items()} == expected


def test_a_visitor_gets_no_cookie(visits, telephone):
    assert len(visits) == len(served_demo.CASES)
    assert telephone.cookies() == []


def test_nothing_is_fetched_from_strangers(visits, demo_site):
    requested = {case: visit.requests for case, visit in visits.items()}
    without_css = [
        case for case, urls in requested.items() if not any("/static/css/" in url for url in urls)
    ]
    assert len(requested) == len(served_demo.CASES)
    assert without_css == []
    assert any("/media/images/" in url for url in requested["home", "sv"])
    ours = urlsplit(demo_site).netloc
    assert [
        url for urls in requested.values() for url in urls if urlsplit(url).netloc != ours
    ] == []


def test_the_browser_complains_of_nothing(visits):
    # Of the missing page itself it does: that is how Chromium notes a 404.
    missing = (
        "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
    )
    expected = {case: [missing] if case[0] == "not found" else [] for case in served_demo.CASES}
    assert {case: visit.complaints for case, visit in visits.items()} == expected


def test_no_page_type_scrolls_sideways_on_a_telephone(visits):
    assert {case: visit.width for case, visit in visits.items() if visit.width > 360} == {}


@pytest.mark.parametrize("name, language", served_demo.CASES)
def test_the_switcher_leads_to_the_same_page_and_back(addresses, demo_site, name, language):
    address = addresses[name, language]
    translation = served_demo.other_language(address)
    page = served_demo.fetch_page(translation)
    assert page.html["lang"] == ("en" if language == "sv" else "sv")
    if name == "not found":
        assert translation == {"sv": f"{demo_site}/en/", "en": f"{demo_site}/"}[language]
    elif name == "not translated":
        assert served_demo.other_language(translation) == address
    elif name == "last page of news":  # the lists differ in length
        assert translation == addresses["news", "en" if language == "sv" else "sv"]
    else:
        assert served_demo.other_language(translation) == address
        assert translation != address
