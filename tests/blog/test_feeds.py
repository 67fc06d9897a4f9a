"""The news as Atom and RSS: the filter's newest posts, whole in any reader, each known again."""

import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.models import BlogIndexPage, PostPage
from core.public.feeds import FEED_SIZE, INVALID_IN_XML
from tests import factories, html

ATOM = "{http://www.w3.org/2005/Atom}"
ROOT = "http://testserver"


def read(client, address, **options):
    """Return the parsed feed at an address."""
    response = client.get(address, **options)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def entries(client, address, **options):
    """Return each post of an Atom or RSS feed as a dictionary, in order."""
    feed = read(client, address, **options)
    if "atom" in address:
        return [
            {
                "title": entry.findtext(f"{ATOM}title"),
                "link": entry.find(f"{ATOM}link").get("href"),
                "id": entry.findtext(f"{ATOM}id"),
                "date": datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}published")),
                "text": entry.findtext(f"{ATOM}summary"),
                "kind": entry.find(f"{ATOM}category").get("term"),
            }
            for entry in feed.iter(f"{ATOM}entry")
        ]
    return [
        {
            "title": item.findtext("title"),
            "link": item.findtext("link"),
            "id": item.findtext("guid"),
            "date": parsedate_to_datetime(item.findtext("pubDate")),
            "text": item.findtext("description"),
            "kind": item.findtext("category"),
        }
        for item in feed.iter("item")
    ]


def titles(client, address):
    """Return the titles of the posts of a feed."""
    return [entry["title"] for entry in entries(client, address)]


@pytest.fixture
def news(home):
    """Posts of two days and two years, one of them in English too."""
    food = factories.RiskAreaFactory(code="livsmedel", name_sv="Livsmedel", name_en="Food")
    seminar = factories.NewsKindFactory(code="EV", name_sv="Seminarier", name_en="Seminars")
    make = factories.PostPageFactory
    day = datetime.date(2017, 4, 25)
    posts = [
        make(title="Först", date=day, day_order=1, risk_areas=[food], kind=seminar),
        make(title="Sedan", date=day),
        make(title="I fjol", date=datetime.date(2016, 11, 1), risk_areas=[food]),
    ]
    factories.translate(posts[0], title="First", excerpt="It happened.")
    return posts


@pytest.mark.parametrize("feed", ["atom", "rss"])
def test_a_feed_has_the_newest_posts_of_its_filter(news, client, feed):
    assert titles(client, f"/nyheter/{feed}/") == ["Först", "Sedan", "I fjol"]
    assert titles(client, f"/nyheter/{feed}/?area=livsmedel") == ["Först", "I fjol"]
    assert titles(client, f"/nyheter/{feed}/?kind=EV&area=livsmedel") == ["Först"]
    assert titles(client, f"/nyheter/2016/{feed}/") == ["I fjol"]
    assert titles(client, f"/nyheter/2016/{feed}/?kind=EV") == []
    assert titles(client, f"/en/nyheter/{feed}/") == ["First"]


@pytest.mark.parametrize("feed", ["atom", "rss"])
def test_an_entry_says_what_happened_when_and_where_to_read_it(news, client, feed):
    first = entries(client, f"/nyheter/{feed}/")[0]

    assert first["link"] == ROOT + news[0].url
    assert first["text"] == "Något har hänt."
    assert first["kind"] == "Seminarier"
    assert first["date"].isoformat() == "2017-04-25T12:00:00+02:00"
    assert entries(client, f"/en/nyheter/{feed}/")[0]["kind"] == "Seminars"


def test_a_feed_names_its_language_its_filter_and_itself(news, client):
    for address, page, words in (
        ("", "", ["Nyheter"]),
        ("?kind=EV&area=livsmedel", "?kind=EV&area=livsmedel", ["Seminarier", "Livsmedel"]),
        ("?kind=EV", "2016/?kind=EV", ["2016", "Seminarier"]),
    ):
        year = page.split("?")[0]
        atom = read(client, f"/nyheter/{year}atom/{address}")
        rss = read(client, f"/nyheter/{year}rss/{address}").find("channel")
        links = {link.get("rel"): link.get("href") for link in atom.findall(f"{ATOM}link")}
        assert links == {
            "alternate": f"{ROOT}/nyheter/{page}",
            "self": f"{ROOT}/nyheter/{year}atom/{address}",
        }
        assert atom.findtext(f"{ATOM}id") == rss.findtext("link") == f"{ROOT}/nyheter/{page}"
        assert rss.find(f"{ATOM}link").get("href") == f"{ROOT}/nyheter/{year}rss/{address}"
        title = atom.findtext(f"{ATOM}title")
        assert [word for word in words if word not in title] == []
        assert atom.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
        assert rss.findtext("language") == "sv"
    assert read(client, "/en/nyheter/rss/").find("channel").findtext("language") == "en"
    for feed, kind in (("atom", "application/atom+xml"), ("rss", "application/rss+xml")):
        assert client.get(f"/nyheter/{feed}/").headers["Content-Type"].startswith(kind)


@pytest.mark.parametrize("feed", ["atom", "rss"])
def test_a_post_keeps_its_id_when_its_words_address_and_host_change(news, client, feed):
    before = entries(client, f"/nyheter/{feed}/")[0]["id"]
    english = entries(client, f"/en/nyheter/{feed}/")[0]["id"]
    post = news[0]

    post.title, post.slug = "Ändrad", "ny-adress"
    post.save_revision().publish()

    after = entries(client, f"/nyheter/{feed}/", headers={"host": "www.example.org"})
    assert after[0]["title"] == "Ändrad"
    assert after[0]["link"] == "http://www.example.org/nyheter/ny-adress/"
    assert after[0]["id"] == before
    assert len({english, *(entry["id"] for entry in after)}) == 4
    assert [entry["id"] for entry in entries(client, "/nyheter/atom/")] == [
        entry["id"] for entry in entries(client, "/nyheter/rss/")
    ]


@pytest.mark.parametrize("feed", ["atom", "rss"])
def test_words_are_never_read_as_markup_and_never_break_the_feed(home, client, feed):
    post = factories.PostPageFactory(title="A & B <i>", excerpt="<script>alert(1)</script> & så")
    PostPage.objects.filter(pk=post.pk).update(excerpt="<b>\x0b & \x1f\ufffe så</b>")
    BlogIndexPage.objects.update(intro="Om \x0c nyheter")

    (entry,) = entries(client, f"/nyheter/{feed}/")

    assert entry["title"] == "A & B <i>"
    assert entry["text"] == "&lt;b&gt; &amp;  så&lt;/b&gt;"


@given(st.text())
def test_any_text_becomes_valid_xml_with_all_that_xml_can_hold(words):
    cleaned = INVALID_IN_XML.sub("", words)

    parsed = ElementTree.fromstring(
        f"<a>{cleaned.replace('&', '&amp;').replace('<', '&lt;')}</a>".encode()
    )
    assert (parsed.text or "") == cleaned.replace("\r\n", "\n").replace("\r", "\n")
    removed = set(words) - set(cleaned)
    assert {sign for sign in removed if ord(sign) >= 32} <= {"\ufffe", "\uffff"}


def test_a_feed_is_short_and_costs_the_same_however_many_posts_there_are(news, client):
    before = html.count_queries(client, "/nyheter/atom/")
    for _ in range(FEED_SIZE):
        factories.PostPageFactory(date=datetime.date(2018, 1, 1))

    assert html.count_queries(client, "/nyheter/atom/") == before < 15
    assert len(entries(client, "/nyheter/atom/")) == FEED_SIZE
