"""Every page of the demo, in both languages."""

from collections import defaultdict

import pytest

from .crawl import Crawl, texts
from .swedish_texts import SwedishTexts

pytestmark = [pytest.mark.browser, pytest.mark.audit]


@pytest.fixture(scope="module")
def crawl(demo_site):
    crawl = Crawl(demo_site).run()
    print(
        f"\n{len(crawl.sitemap)} pages in the sitemap, {len(crawl.pages)} pages and "
        f"{len(crawl.statuses) - len(crawl.pages)} files found from them"
    )
    return crawl


@pytest.fixture(scope="module")
def swedish():
    return SwedishTexts()


def test_every_page_answers(crawl):
    assert len(crawl.in_language("sv")) > 110 and len(crawl.in_language("en")) > 70
    assert {a: status for a, status in crawl.statuses.items() if status != 200} == {}


def test_every_page_has_one_main_heading(crawl):
    counts = {address: len(page.find_all("h1")) for address, page in crawl.pages.items()}
    assert {address: count for address, count in counts.items() if count != 1} == {}


def test_no_reference_leads_nowhere(crawl):
    kinds = (".css", ".svg", ".webp", ".pdf", "/atom/", "#content")
    targets = list(crawl.referrers)
    assert [kind for kind in kinds if not any(kind in target for target in targets)] == []
    assert crawl.broken() == []


def test_no_two_pages_share_a_title(crawl):
    titles = defaultdict(set)
    for address, page in crawl.indexed().items():
        canonical = page.find("link", rel="canonical")
        titles[page.title.text].add(canonical["href"] if canonical else address)
    assert {title: pages for title, pages in titles.items() if len(pages) > 1} == {}


def test_the_sitemap_names_the_same_translations_as_the_switcher(crawl):
    pairs = {
        address: alternates["en"]
        for address, alternates in crawl.sitemap.items()
        if alternates.get("sv") == address
    }
    assert len(pairs) > 60
    switches = {a: crawl.pages[a].select_one("header a[hreflang]")["href"] for a in pairs}
    assert {a: crawl.site + switch for a, switch in switches.items()} == pairs


def test_swedish_on_english_pages_says_that_it_is_swedish(crawl, swedish):
    assert len(_unmarked(crawl.in_language("sv"), "sv", swedish)) > 110  # so Swedish is recognised
    assert _unmarked(crawl.in_language("en"), "en", swedish) == {}


def _unmarked(pages, language, swedish):
    sentences_by_page = {
        address: {
            sentence for text in texts(page, language) for sentence in swedish.sentences_in(text)
        }
        for address, page in pages.items()
    }
    return {address: sentences for address, sentences in sentences_by_page.items() if sentences}
