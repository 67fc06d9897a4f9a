"""The style guide shows every component and block, in both languages, to people and not crawlers."""

import pytest
from django.utils.translation import override

from core.blocks import StoryBlock
from tests import factories, hidden_pages, html
from tests.config.test_templates import components


@pytest.fixture
def guide(home, client):
    """The parsed style guide of each language, of a site with an image and a document."""
    factories.ImageFactory()
    document = {"document": factories.DocumentFactory(), "description": ""}
    factories.StandardPageFactory(body=[("document", document)])
    factories.translate(home)
    return {
        code: html.get_page(client, address)
        for code, address in (("sv", "/stil/"), ("en", "/en/stil/"))
    }


def test_it_is_found_in_both_languages_and_leads_to_the_other(guide):
    for code, other in (("sv", "/en/stil/"), ("en", "/stil/")):
        soup = guide[code]
        assert soup.html["lang"] == code
        assert soup.header.find("a", hreflang=True)["href"] == other
        assert len(soup("h1")) == 1


def test_crawlers_are_kept_out(guide, client):
    for soup in guide.values():
        assert html.robots(soup) == "noindex"
    for address in ("/stil/", "/en/stil/"):
        assert client.get(address).headers["X-Robots-Tag"] == "noindex"
    assert b"stil" not in client.get("/sitemap-pages.xml").content


def test_robots_txt_keeps_crawlers_from_what_is_not_for_them_and_names_the_sitemap(
    home, client, settings
):
    settings.BASE_URL = "https://www.example.org"

    response = client.get("/robots.txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /admin/", "Disallow: /stil/", "Disallow: /en/stil/"} < set(lines)
    assert "Sitemap: https://www.example.org/sitemap.xml" in lines
    assert not any(line in ("Disallow: /", "Disallow: /nyheter/") for line in lines)


def test_every_block_is_shown_under_its_name(guide):
    for code, soup in guide.items():
        with override(code):
            blocks = {str(block.label): block for block in StoryBlock().child_blocks.values()}
        assert len(blocks) == 10
        for label in blocks:
            headings = [h for h in soup.main("h3") if html.text(h) == label]
            assert headings, label
            shown = headings[-1].find_next_sibling()
            assert shown["lang"] == "sv"
            assert html.text(shown) or shown.find("img"), label


def test_every_component_is_shown(home, client):
    includes = {path.as_posix().split("/templates/")[1] for path in components()}
    shown = {template.name for template in client.get("/stil/").templates}

    # A story is shown block by block.
    assert includes - shown == {"components/story.html"}
    assert shown - includes, "the page itself is no component"


def test_it_shows_components_in_their_states(guide):
    soup = guide["sv"]

    assert len(html.posts(soup.main)) >= 3
    assert html.areas(soup.main)
    assert soup.main.find("button", disabled=True) and soup.main.find("button", disabled=False)
    assert soup.main.find("a", attrs={"aria-current": "page"})
    assert soup.main.find("a", rel="next") and soup.main.find("a", rel="prev")


def test_an_empty_site_has_a_style_guide_too(home, client):
    html.get_page(client, "/stil/")


def test_no_secret_document_or_draft_serves_as_a_sample(home, client):
    document = {"document": factories.DocumentFactory(title="Dold: rapport"), "description": ""}
    factories.StandardPageFactory(title="Dold", body=[("document", document)], live=False)
    home.title = "Dold"
    home.save_revision()

    assert hidden_pages.hidden_titles_in(client.get("/stil/")) == []
