"""Swedish at /, English at /en/: every page says its language and leads to itself in the other."""

import pytest

from tests import factories, hidden_pages, html

ROOT = "http://testserver"


@pytest.fixture
def pairs(home):
    """A Swedish and an English page of each type."""
    area, region, cluster = (
        factories.RiskAreaFactory(), factories.RegionFactory(), factories.ClusterFactory()
    )  # fmt: skip
    pages = [
        factories.StandardPageFactory(),
        factories.PostPageFactory(),
        factories.RiskAreaPageFactory(risk_area=area),
        factories.RegionPageFactory(region=region),
        factories.ClusterPageFactory(cluster=cluster),
    ]
    pairs = [(page, factories.translate(page, title=f"English {page.slug}")) for page in pages]
    indexes = {page.get_parent().specific for page in pages}
    return pairs + [(page, page.get_translations().get().specific) for page in indexes]


def other_language(soup):
    """Return the link to the same page in the other language."""
    return soup.header.find("a", hreflang=True)


def test_every_page_says_its_language_and_its_addresses(pairs, client):
    assert len(pairs) == 9
    for swedish, english in pairs:
        addresses = {
            "sv": ROOT + swedish.url,
            "en": ROOT + english.url,
            "x-default": ROOT + swedish.url,
        }
        assert english.url.startswith("/en/") and not swedish.url.startswith("/en/")
        for page, other, code in ((swedish, english, "sv"), (english, swedish, "en")):
            response = client.get(page.url)
            soup = html.parse(response)
            assert response.headers["Content-Language"] == code
            assert soup.html["lang"] == code
            assert html.alternates(soup) == addresses
            assert html.canonical(soup) == ROOT + page.url
            assert html.robots(soup) is None
            link = other_language(soup)
            assert link["href"] == other.url
            assert link["lang"] == link["hreflang"] == {"sv": "en", "en": "sv"}[code]


def test_the_canonical_address_has_no_query_and_is_that_of_the_host_asked(home, client):
    soup = html.parse(client.get("/nyheter/?utm_source=x", headers={"host": "www.example.org"}))

    assert html.canonical(soup) == "http://www.example.org/nyheter/"


def test_an_english_page_that_is_not_public_is_not_pointed_to(home, client):
    swedish = []

    def make(title, live=True, **fields):
        source = factories.StandardPageFactory(title="På svenska", **fields)
        swedish.append((source, title))
        return factories.translate(source, title=title, live=live)

    hidden_pages.make_hidden_pages(make)

    for source, title in swedish:
        if "under en privat sida" in title:
            continue
        response = client.get(source.url)
        assert hidden_pages.hidden_titles_in(response) == []
        soup = html.parse(response)
        is_public = title == hidden_pages.VISIBLE
        note = f"/oversatt/en/{source.pk}/"
        assert (other_language(soup)["href"] == note) is not is_public, title
        assert set(html.alternates(soup)) == ({"sv", "en", "x-default"} if is_public else set())


def test_neither_browser_settings_nor_cookies_decide_the_language(home, client):
    factories.translate(home)
    client.cookies["django_language"] = "en"

    for address, code in (("/", "sv"), ("/nyheter/", "sv"), ("/en/", "en")):
        for preferred in ("en", "sv", "de,en;q=0.8"):
            response = client.get(address, headers={"accept-language": preferred})
            assert response.headers["Content-Language"] == code
            assert html.parse(response).html["lang"] == code
            assert "Vary" not in response.headers


def test_pages_below_a_withdrawn_english_home_page_are_led_to_from_nowhere(home, client):
    about = factories.StandardPageFactory(title="Om")
    factories.translate(about, title="About")
    home.get_translations().get().specific.unpublish()

    soup = html.get_page(client, about.url)
    note = other_language(soup)["href"]
    assert note == f"/oversatt/en/{about.pk}/"
    assert html.alternates(soup) == {}
    assert html.links(html.get_page(client, note).main) == {"Om": about.url}
    assert "/en/" not in client.get("/sitemap-pages.xml").content.decode()
    html.get_page(client, f"/oversatt/sv/{about.get_translations().get().pk}/", status=404)


def test_an_address_of_a_language_that_the_site_has_not_is_swedish_and_missing(home, client):
    for address in ("/de/", "/sv/", "/en-gb/", "/eng/", "/en"):
        response = client.get(address, follow=True)
        assert response.status_code == 404
    assert client.get("/de/").headers["Content-Language"] == "sv"


def test_without_an_english_home_page_nothing_is_found_under_en(home, client):
    factories.StandardPageFactory(slug="om-oss")

    for address in ("/en/", "/en/om-oss/", "/en/nyheter/", "/en/nyheter/atom/"):
        soup = html.get_page(client, address, status=404)
        assert soup.html["lang"] == "en"
    english = factories.translate(home, live=False)
    html.get_page(client, "/en/", status=404)
    html.get_page(client, "/en/om-oss/", status=404)
    english.get_latest_revision().publish()
    html.get_page(client, "/en/")
    html.get_page(client, "/en/om-oss/", status=404)
    html.get_page(client, "/om-oss/")
