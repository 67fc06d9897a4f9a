"""The home page: what we do, the vision, ways in by role, the latest news and the risk areas."""

import datetime

import pytest

from home.models import HomePage
from tests import factories, hidden_pages, html


def entrance(page, heading, role="buyer"):
    """Return an entrance to a page."""
    return ("entrance", {"role": role, "page": page, "heading": heading, "text": f"Om {heading}."})


def publish(home, **fields):
    """Set fields of the home page and publish it."""
    for name, value in fields.items():
        setattr(home, name, value)
    home.save_revision().publish()
    return HomePage.objects.get(pk=home.pk)


@pytest.fixture
def rich(home):
    """A home page with all its parts filled in."""
    return publish(
        home,
        heading="Vi följer leveranskedjan",
        lead="Så att ingen far illa.",
        vision_heading="Vår vision",
        vision="<p>Varor som <b>ingen</b> har lidit för.</p>",
        image=factories.ImageFactory(),
        search_description="Om oss i en mening.",
    )


def test_the_top_the_vision_and_the_words_for_search_engines_are_shown(rich, client):
    soup = html.get_page(client, "/")

    assert [html.text(heading) for heading in soup("h1")] == ["Vi följer leveranskedjan"]
    assert "Så att ingen far illa." in soup.main.get_text()
    vision = soup.main.find("h2", string="Vår vision")
    assert vision.find_next("p").b.string == "ingen"
    assert "Vi följer leveranskedjan" in html.text(soup.title)
    assert soup.find("meta", attrs={"name": "description"})["content"] == "Om oss i en mening."
    assert soup.main.img["alt"] == ""
    picture = soup.find("meta", property="og:image")["content"]
    assert picture.startswith("http://testserver/media/")


def test_the_english_home_page_has_its_own_words_and_the_same_picture(rich, client):
    factories.translate(rich, heading="We follow the supply chain", vision_heading="Our vision")

    soup = html.get_page(client, "/en/")

    assert html.text(soup.h1) == "We follow the supply chain"
    assert soup.main.find("h2", string="Our vision")
    assert soup.main.img


def test_an_empty_home_page_has_no_empty_parts(home, client):
    soup = html.get_page(client, "/")

    assert soup.main.find_all(["h2", "h3", "ul", "img"]) == []


def test_the_latest_four_posts_are_shown_newest_first(home, client):
    day = datetime.date(2017, 4, 25)
    for number in range(4):
        factories.PostPageFactory(title=f"Nummer {number}", date=day, day_order=number)
    factories.PostPageFactory(title="Nyast", date=day + datetime.timedelta(days=1))

    soup = html.get_page(client, "/")

    assert html.posts(soup.main) == ["Nyast", "Nummer 3", "Nummer 2", "Nummer 1"]
    assert "/nyheter/" in html.links(soup.main).values()


def test_the_areas_stand_in_the_order_of_their_terms(home, client):
    for title, order in (("Sist", 9), ("Först", 1), ("Mitten", 5)):
        risk_area = factories.RiskAreaFactory(sort_order=order)
        page = factories.RiskAreaPageFactory(risk_area=risk_area, title=title)
    hidden_pages.make_hidden_pages(
        lambda **fields: factories.RiskAreaPageFactory(
            risk_area=factories.RiskAreaFactory(sort_order=7), **fields
        )
    )
    english = factories.translate(page, title="In the middle")

    response = client.get("/")
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.areas(html.parse(response).main) == [
        "Först",
        "Mitten",
        hidden_pages.VISIBLE,
        "Sist",
    ]
    english_cards = html.cards(html.get_page(client, "/en/").main, dated=False)
    assert english_cards == [("In the middle", english.url)]


def test_entrances_lead_to_public_pages_in_the_editors_order(home, client):
    targets = []
    hidden_pages.make_hidden_pages(
        lambda **f: targets.append(factories.StandardPageFactory(**f)) or targets[-1]
    )
    *secret, visible = targets
    other = factories.StandardPageFactory(title="Annan")
    entrances = [entrance(page, page.title) for page in secret[:2]]
    publish(
        home, entrances=[entrance(other, "Köpare"), *entrances, entrance(visible, "Leverantör")]
    )

    response = client.get("/")

    soup = html.parse(response)
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.links(soup.main) == {"Köpare": other.url, "Leverantör": visible.url}
    assert "Om Köpare." in soup.main.get_text()


def test_entrances_lead_to_the_english_page_where_there_is_one(home, client):
    both = factories.StandardPageFactory(title="Båda")
    english = factories.translate(both, title="Both")
    swedish = factories.StandardPageFactory(title="Bara svenska")
    home = publish(home, entrances=[entrance(both, "Köpare"), entrance(swedish, "Medborgare")])
    translated = home.get_translations().get().specific
    translated.entrances = home.entrances
    translated.save_revision().publish()

    assert html.links(html.get_page(client, "/").main) == {
        "Köpare": both.url,
        "Medborgare": swedish.url,
    }
    assert html.links(html.get_page(client, "/en/").main) == {
        "Köpare": english.url,
        "Medborgare": swedish.url,
    }


def test_a_change_is_seen_at_once(rich, client):
    post = factories.PostPageFactory(title="Ett inlägg")
    assert html.posts(html.get_page(client, "/").main) == ["Ett inlägg"]

    post.title = "Nytt namn"
    post.save_revision().publish()
    assert html.posts(html.get_page(client, "/").main) == ["Nytt namn"]

    hidden_pages.restrict(post)
    assert html.posts(html.get_page(client, "/").main) == []
    post.view_restrictions.all().delete()
    assert html.posts(html.get_page(client, "/").main) == ["Nytt namn"]

    post.unpublish()
    assert html.posts(html.get_page(client, "/").main) == []
    publish(rich, vision="<p>En annan vision.</p>")
    assert "En annan vision." in html.get_page(client, "/").main.get_text()
