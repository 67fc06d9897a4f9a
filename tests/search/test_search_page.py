"""The search page, and the same search as JSON, as a feed and with completions."""

import datetime

import pytest

from riskareas.models import Region
from tests import factories, html

ADDRESSES = ["/sok/", "/sok/json/", "/sok/atom/", "/sok/ord/"]


@pytest.fixture
def news(home):
    """Posts of two regions and years, and an English page of one."""
    skane = factories.RegionFactory(code="SE-M", name_sv="Region Skåne", name_en="Region Skåne")
    halland = factories.RegionFactory(
        code="SE-N", name_sv="Region Halland", name_en="Region Halland"
    )
    factories.RegionFactory(code="SE-X", name_sv="Region Gävleborg", name_en="Region Gävleborg")
    first = factories.PostPageFactory(
        title="Krav på läkemedel", excerpt="Läkemedelsrester i vatten.", regions=[skane]
    )
    factories.PostPageFactory(
        title="Läkemedel granskas", date=datetime.date(2018, 1, 1), regions=[halland]
    )
    factories.PostPageFactory(title="Textil", date=datetime.date(2018, 1, 2), regions=[halland])
    factories.translate(first, title="Demands on pharmaceuticals", excerpt="Residues in water.")


def titles(soup):
    return [html.text(heading) for heading in soup.select("article h3")]


def counts(soup, name):
    """Return the options of a facet: value, (name and count, whether it is chosen)."""
    return {
        box["value"]: (html.text(box.parent), box.has_attr("checked"))
        for box in soup.select(f"input[type=checkbox][name={name}]")
    }


def test_a_search_shows_hits_marked_and_counts_by_facet(client, news):
    soup = html.get_page(client, "/sok/?q=lakemedel")

    assert titles(soup) == ["Läkemedel granskas", "Krav på läkemedel"]
    assert [html.text(mark) for mark in soup.select("article mark")] == [
        "Läkemedel", "läkemedel", "Läkemedels"
    ]  # fmt: skip
    assert counts(soup, "region") == {
        "SE-M": ("Region Skåne (1)", False), "SE-N": ("Region Halland (1)", False)
    }  # fmt: skip
    assert counts(soup, "language") == {"sv": ("Svenska (2)", True)}
    assert soup.find("meta", {"name": "robots"})["content"] == "noindex, follow"


def test_counts_set_a_facets_own_choice_aside_and_choices_stay_at_nothing(client, news):
    soup = html.get_page(client, "/sok/?q=textil&region=SE-M&region=SE-X")

    assert titles(soup) == []
    assert counts(soup, "region") == {
        "SE-M": ("Region Skåne (0)", True),
        "SE-N": ("Region Halland (1)", False),
        "SE-X": ("Region Gävleborg (0)", True),
    }
    [link] = [link for link in soup.main.find_all("a") if "utan" in link.text]
    assert html.text(link) == "1 träff utan Region Gävleborg, Region Skåne"
    assert titles(html.get_page(client, link["href"])) == ["Textil"]


def test_values_within_a_facet_are_alternatives_and_facets_hold_together(client, news):
    both = html.get_page(client, "/sok/?region=SE-M&region=SE-N")
    one = html.get_page(client, "/sok/?region=SE-M&region=SE-N&year=2017")

    assert titles(both) == ["Textil", "Läkemedel granskas", "Krav på läkemedel"]
    assert titles(one) == ["Krav på läkemedel"]


def test_english_has_its_own_page_and_can_search_both_languages(client, news):
    soup = html.get_page(client, "/en/search/?q=medicines")
    both = html.get_page(client, "/en/search/?q=region+skåne&language=sv&language=en")

    assert titles(soup) == ["Demands on pharmaceuticals"]
    assert set(titles(both)) >= {"Demands on pharmaceuticals", "Krav på läkemedel"}


def test_a_correction_is_shown_and_nonsense_finds_nothing(client, news):
    soup = html.get_page(client, "/sok/?q=lekemedel")
    nothing = html.get_page(client, "/sok/?q=xyzzyqwert")

    assert titles(soup) == ["Läkemedel granskas", "Krav på läkemedel"]
    assert "läkemedel" in html.text(soup.select_one(".search__note strong"))
    assert titles(nothing) == []


def test_words_that_nothing_is_called_are_shown_beside_what_the_others_find(client, news):
    soup = html.get_page(client, "/sok/?q=xyzzyqwert+läkemedel+xyzzyqwert+blorptang")

    assert titles(soup) == ["Läkemedel granskas", "Krav på läkemedel"]
    assert [html.text(note) for note in soup.select(".search__note")] == [
        "Inget här heter: xyzzyqwert, blorptang."
    ]


@pytest.mark.parametrize(
    ("query", "relaxed_queries"),
    [
        ("q=läkemedel&region=SE-X&country=th", ["läkemedel"]),
        ("q=läkemedel&region=SE-X", []),
        ('q="krav+läkemedel+textil', ["krav läkemedel textil", "krav", "läkemedel", "textil"]),
        ("q=textil+xyzzyqwert&region=SE-X&country=th", ["textil xyzzyqwert"]),
        ('q="lekemedel"', ["lekemedel"]),
        ("q=xyzzyqwert+giraff", []),
    ],
)
def test_an_empty_list_leads_to_searches_that_do_find_something(
    client, news, query, relaxed_queries
):
    factories.CountryFactory(code="th")
    soup = html.get_page(client, f"/sok/?{query}")
    ways = [link for link in soup.select(".search__results ul a") if "q=" in link["href"]]
    offered = {html.text(link): link["href"] for link in ways if "utan" not in link.text.lower()}

    assert titles(soup) == []
    assert list(offered) == relaxed_queries
    for address in offered.values():
        assert titles(html.get_page(client, address)) != []


def test_an_empty_list_leads_to_the_sections_too(client, news):
    links = html.links(html.get_page(client, "/sok/?q=xyzzyqwert").select_one(".search__results"))

    assert links == {
        **dict(html.navigation(html.get_page(client, "/"), "header")),
        "Alla sidor": "/sok/",
    }


def test_active_filters_are_removed_one_by_one(client, news):
    soup = html.get_page(client, "/sok/?q=läkemedel&region=SE-M&region=SE-N&year=2018&order=newest")
    chips = {html.text(chip): chip["href"] for chip in soup.select(".chips a")}

    assert list(chips) == ["Utan Region Halland ×", "Utan Region Skåne ×", "Utan 2018 ×"]
    assert chips["Utan Region Skåne ×"] == (
        "/sok/?q=l%C3%A4kemedel&region=SE-N&year=2018&order=newest"
    )
    assert not html.get_page(client, "/sok/?q=läkemedel&language=sv").select(
        ".chips, details[open]"
    )


@pytest.mark.parametrize(
    ("address", "search"), [("/", "/sok/"), ("/finns-inte/", "/sok/"), ("/en/x/", "/en/search/")]
)
def test_every_page_leads_to_the_search(client, home, address, search):
    factories.translate(home)
    [link] = html.parse(client.get(address)).select("header a.search-link")

    assert link["href"] == search
    assert client.get(search).status_code == 200


def test_an_empty_page_of_search_may_be_indexed_and_shows_all_there_is(client, news):
    response = client.get("/sok/")

    assert "X-Robots-Tag" not in response.headers
    assert client.get("/sok/?q=krav").headers["X-Robots-Tag"] == "noindex"


def test_the_list_goes_on_over_pages_with_all_that_was_asked(client, news):
    for number in range(12):
        factories.PostPageFactory(title=f"Krav {number}", date=datetime.date(2016, 1, 1 + number))
    first = html.get_page(client, "/sok/?q=krav&order=oldest&year=2016")
    [onward] = first.find_all("a", rel="next")
    second = html.get_page(client, onward["href"])

    assert titles(first) == [f"Krav {number}" for number in range(10)]
    assert titles(second) == ["Krav 10", "Krav 11"]
    assert titles(html.get_page(client, "/sok/?q=krav&page=9999")) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("region=Ingenstans", "Det finns inget ”Ingenstans” att filtrera på."),
        ("page=1000000000", "Det finns ingen sådan sida i listan."),
        ("page=0", "Det finns ingen sådan sida i listan."),
        ("order=up", "Det finns ingen sådan ordning."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(client, news, query, sentence):
    assert sentence in html.text(html.get_page(client, f"/sok/?{query}", status=400).main)


def test_the_search_costs_two_queries_beyond_the_frame(client, news):
    html.get_page(client, "/sok/?q=läkemedel")
    frame = html.count_queries(client, "/sok/?q=xyzzyqwert")

    assert html.count_queries(client, "/sok/?q=läkemedel&region=SE-M&year=2017") <= frame + 2


def test_json_has_the_hits_and_the_counts(client, news):
    answer = client.get("/sok/json/", {"q": "läkemedel", "year": "2017"}).json()

    assert answer["total"] == 1
    assert [(hit["title"], hit["date"]) for hit in answer["hits"]] == [
        ("Krav på läkemedel", "2017-04-25")
    ]
    assert answer["hits"][0]["address"] == "http://testserver/nyheter/krav-pa-lakemedel/"
    assert answer["facets"]["year"] == [
        {"value": "2018", "name": "2018", "count": 1}, {"value": "2017", "name": "2017", "count": 1}
    ]  # fmt: skip


def test_the_feed_has_the_newest_hits(client, news):
    feed = client.get("/sok/atom/", {"q": "krav läkemedel"}).content.decode()

    assert feed.index("Läkemedel granskas") < feed.index("Krav på läkemedel")
    assert "Textil" not in feed


def test_typing_is_completed(client, news):
    for typed in ("läkem", "lakem", "LÄKEM"):
        words = client.get("/sok/ord/", {"q": typed}).json()["completions"]
        assert words == ["läkemedel", "läkemedelsrester"]
    assert client.get("/sok/ord/", {"q": "krav på tex"}).json() == {
        "completions": ["krav på textil"]
    }


def test_a_renamed_region_shows_in_facets_at_once(client, news):
    html.get_page(client, "/sok/?q=läkemedel")
    region = Region.objects.get(code="SE-M")
    region.name_sv = "Region Scania"
    region.save()

    assert counts(html.get_page(client, "/sok/?q=scania"), "region")["SE-M"] == (
        "Region Scania (1)",
        False,
    )
