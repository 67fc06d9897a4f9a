"""What is still Swedish on an English page says so, wherever a visitor meets it, and nothing else does."""

from xml.etree import ElementTree

from django.core.cache import cache
from django.template.loader import render_to_string

from blog.models import BlogIndexPage
from core.bilingual.localized import LocalizedString
from core.bilingual.translation_state import build_translation_state
from home.models import HomePage, StandardPage
from riskareas.models import RiskAreaIndexPage
from tests import factories
from tests.core.fact_pages import reload_page, words_of
from tests.core.half_translated import (
    each_half,
    every_page_type,
    make_english_page,
    mark_as_swedish,
    plain_texts,
)
from tests.html import count_queries, get_page, parse

ATOM = "{http://www.w3.org/2005/Atom}"
ONLY_IN_HEAD = {"seo_title", "search_description"}
SENTENCE = '<p>One. <span lang="sv">Två &amp; <b>tre</b>.</span></p>'


@every_page_type
@each_half
def test_each_text_of_a_page_is_in_its_language_wherever_it_is_shown(
    home, client, monkeypatch, model, half
):
    page = make_english_page(model, monkeypatch)
    texts = plain_texts(page)
    swedish = sorted(texts)[half::2]

    soup = get_page(client, mark_as_swedish(page, swedish).url)

    expected = {path: {"sv"} if path in swedish else {"en"} for path in texts}
    left_out = ONLY_IN_HEAD & {*swedish}
    assert {path: languages(soup, words) for path, words in texts.items()} == (
        expected | {path: set() for path in left_out}
    )


@every_page_type
def test_a_page_that_is_translated_says_nothing_of_swedish(home, client, monkeypatch, model):
    page = make_english_page(model, monkeypatch)

    soup = get_page(client, mark_as_swedish(page, []).url)

    shown = {path: languages(soup, words) for path, words in plain_texts(page).items()}
    assert {path: codes for path, codes in shown.items() if codes != {"en"}} == {}


def test_a_swedish_description_is_left_out_and_a_swedish_title_gives_way(home, client):
    home.search_description = home.seo_title = "Svenska"
    home.save()
    page = factories.translate(home, title="Home", heading="Rubrik", lead="Lead")

    page = mark_as_swedish(page, ["search_description", "seo_title"])
    assert descriptions(get_page(client, page.url)) == ["Lead", "Lead"]
    assert get_page(client, page.url).title.string.startswith("Rubrik – ")

    page = mark_as_swedish(page, ["search_description", "seo_title", "lead", "heading"])
    assert descriptions(get_page(client, page.url)) == []
    assert get_page(client, page.url).title.string.startswith("Home – ")


def test_cards_and_feeds_say_which_excerpts_and_summaries_are_swedish(home, client):
    posts = [
        factories.translate(factories.PostPageFactory(), title=title, excerpt=f"<{title}> & mer")
        for title in ("Translated", "Not yet")
    ]
    mark_as_swedish(posts[1], ["excerpt"])
    area = factories.translate(
        factories.RiskAreaPageFactory(), title="Area", summary="Sammanfattat"
    )
    mark_as_swedish(area, ["summary"])
    index = BlogIndexPage.objects.get(locale__language_code="en")
    expected = [("<Not yet> & mer", {"sv"}), ("<Translated> & mer", {"en"})]

    for address in (index.url, HomePage.objects.get(locale__language_code="en").url):
        soup = get_page(client, address)
        assert [(translated, languages(soup, translated)) for translated, _ in expected] == expected
    areas = get_page(client, RiskAreaIndexPage.objects.get(locale__language_code="en").url)
    assert languages(areas, "Sammanfattat") == {"sv"}
    for feed in ("atom/", "rss/"):
        assert summaries(client, index.url + feed) == [
            '<span lang="sv">&lt;Not yet&gt; &amp; mer</span>',
            "&lt;Translated&gt; &amp; mer",
        ]


def test_the_feed_of_an_area_says_which_news_is_swedish(home, client):
    row = factories.RiskAreaFactory()
    area = factories.translate(factories.RiskAreaPageFactory(risk_area=row), title="Area")
    for title in ("Translated", "Not yet"):
        post = factories.PostPageFactory(title=title, risk_areas=[row])
        english = factories.translate(post, title=f"{title} in English", excerpt=title)
    mark_as_swedish(english, ["excerpt"])

    assert set(summaries(client, f"{area.url}atom/")) == {
        "Translated",
        '<span lang="sv">Not yet</span>',
    }


def test_the_description_of_a_feed_is_in_its_language(home, client):
    index = BlogIndexPage.objects.get()
    english = factories.translate(index, title="News", intro="Ingress")

    mark_as_swedish(english, ["intro"])

    feed = ElementTree.fromstring(client.get(f"{english.url}atom/").content)
    assert feed.findtext(f"{ATOM}subtitle") == "News"


def test_the_preview_of_a_draft_says_the_same_and_the_live_page_does_not(home, client):
    page = factories.StandardPageFactory(body=[("heading", "Rubrik"), ("text", "<p>Text.</p>")])
    page = factories.translate(page, title="About", lead="Ingress")
    page.translation_state = build_translation_state(
        "v2", swedish=["lead", f"body.{page.body[0].id}"]
    )
    page.save_revision()

    draft = parse(page.get_latest_revision_as_object().make_preview_request())

    assert [languages(draft, translated) for translated in ("Ingress", "Rubrik", "Text.")] == [
        {"sv"}, {"sv"}, {"en"},
    ]  # fmt: skip
    assert languages(get_page(client, page.url), "Ingress") == {"en"}


def test_swedish_sentences_in_rich_text_keep_their_language_in_every_block(home, client):
    english = factories.translate(home, title="Home", vision=SENTENCE)
    soup = get_page(client, english.url)
    assert str(soup.select_one(".vision__text span")) == SENTENCE[8:-4]

    accordion = {"items": [{"heading": "Fråga", "text": SENTENCE}]}
    callout = {"tone": "tip", "heading": "Råd", "text": SENTENCE}
    body = [("text", SENTENCE), ("callout", callout), ("accordion", accordion)]
    page = factories.translate(factories.StandardPageFactory(body=body), title="About")
    spans = get_page(client, page.url).select(".prose span")
    assert [str(span) for span in spans] == [SENTENCE[8:-4]] * 3


def test_a_path_that_leads_nowhere_any_more_is_no_fault(home, client):
    page = factories.StandardPageFactory(body=[("heading", "Rubrik")])
    page = factories.translate(page, title="About")
    child = page.body[0].id

    page = mark_as_swedish(page, ["gone", "body.gone.text", f"body.{child}.gone", f"{child}"])

    assert languages(get_page(client, page.url), "Rubrik") == {"en"}


def test_what_is_saved_of_a_page_does_not_depend_on_how_it_was_shown(home):
    page = factories.StandardPageFactory(body=[("heading", "Rubrik")])
    page = factories.translate(page, title="About")
    path = f"body.{page.body[0].id}"
    page = mark_as_swedish(page, ["lead", path])
    stored = words_of(reload_page(page))

    assert (page.translated.lead, page.translated.lead.language) == (page.lead, "sv")
    assert page.translated.body[0].value.language == "sv"
    assert not hasattr(page.body[0].value, "language")
    page.save()

    assert words_of(reload_page(page)) == stored


def test_a_page_with_much_in_swedish_costs_no_more_queries(home, client, monkeypatch):
    page = make_english_page(StandardPage, monkeypatch)
    get_page(client, page.url)  # scales the images
    costs = []
    for paths in ([], plain_texts(page)):
        mark_as_swedish(page, list(paths))
        cache.clear()
        costs.append(count_queries(client, page.url))

    assert costs[0] == costs[1]


def test_swedish_words_are_escaped_as_all_others_are():
    words = LocalizedString('<b>"å"</b>', "sv")

    shown = render_to_string("components/words.html", {"words": words, "plain": True}).strip()

    assert shown == '<span lang="sv">&lt;b&gt;&quot;å&quot;&lt;/b&gt;</span>'


def languages(soup, words):
    """Return the languages of all elements that show some words, in text or in an attribute."""
    elements = [string.parent for string in soup.find_all(string=lambda string: words in string)]
    elements += [
        element
        for element in soup.find_all(True)
        if any(words in value for value in element.attrs.values() if isinstance(value, str))
    ]
    return {next(e["lang"] for e in (each, *each.parents) if e.get("lang")) for each in elements}


def summaries(client, address):
    """Return the texts of the items of a feed, in order."""
    feed = ElementTree.fromstring(client.get(address).content)
    return [
        text.text for text in (*feed.iter(f"{ATOM}summary"), *feed.findall(".//item/description"))
    ]


def descriptions(soup):
    """Return what a page says of itself to search engines and to those that share it."""
    names = [{"name": "description"}, {"property": "og:description"}]
    return [meta["content"] for attrs in names for meta in soup.find_all("meta", attrs=attrs)]
