"""The feed of a risk area: what has changed on its pages and the news, and nothing hidden."""

import datetime
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.public.feeds import FEED_SIZE
from riskareas.models import FollowUpChange, RiskAreaChange, RiskAreaPage, RiskAssessmentChange
from tests import factories, hidden_pages, html

ATOM = "{http://www.w3.org/2005/Atom}"
ROOT = "http://testserver"
ADDRESS = "/riskomraden/livsmedel/atom/"
TODAY = timezone.localdate()


@pytest.fixture
def area(home):
    """The page of an area."""
    row = factories.RiskAreaFactory(code="livsmedel")
    return factories.RiskAreaPageFactory(risk_area=row, title="Livsmedel", slug="livsmedel")


def add_change(page, text, day=None):
    """Publish a page with one more change, of a day."""
    page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    page.changes.add(page.changes.model(text=text, day=day, sort_order=page.changes.count()))
    page.save_revision().publish()


def translate_notes(page, text):
    """Give the changes of a Swedish page English words, as a translator does."""
    english = page.get_translations().get().specific
    english.changes = list(english.changes.all())
    for change in english.changes.all():
        change.text = text
    english.save_revision().publish()


def read(client, address=ADDRESS, **options):
    """Return the parsed feed at an address."""
    response = client.get(address, **options)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def entries(client, address=ADDRESS, **options):
    """Return each entry of a feed as a dictionary, in order."""
    return [
        {
            "title": entry.findtext(f"{ATOM}title"),
            "text": entry.findtext(f"{ATOM}summary"),
            "link": entry.find(f"{ATOM}link").get("href"),
            "id": entry.findtext(f"{ATOM}id"),
            "published": entry.findtext(f"{ATOM}published"),
            "updated": entry.findtext(f"{ATOM}updated"),
        }
        for entry in read(client, address, **options).iter(f"{ATOM}entry")
    ]


def texts(client, address=ADDRESS):
    """Return what the entries of a feed say."""
    return [entry["text"] for entry in entries(client, address)]


def test_the_feed_has_the_changes_of_all_pages_of_the_area_and_its_news(area, client):
    assessment = factories.RiskAssessmentPageFactory(parent=area, title="Ris")
    follow_up = factories.FollowUpPageFactory(parent=area, title="Två fabriker")
    elsewhere = factories.RiskAreaPageFactory(title="Textil")
    add_change(area, "Sidan är ny.", datetime.date(2020, 1, 1))
    add_change(assessment, "Matrisen är ny.", datetime.date(2020, 1, 3))
    add_change(follow_up, "Rapporten är tillagd.", datetime.date(2020, 1, 4))
    add_change(elsewhere, "Om något annat.")
    post = factories.PostPageFactory(
        title="Nyheten", date=datetime.date(2020, 1, 2), risk_areas=[area.risk_area]
    )
    factories.PostPageFactory(title="Om något annat")

    published = entries(client)

    assert [(entry["title"], entry["text"], entry["link"]) for entry in published] == [
        ("Två fabriker", "Rapporten är tillagd.", ROOT + follow_up.url),
        ("Ris", "Matrisen är ny.", ROOT + assessment.url),
        ("Nyheten", "Något har hänt.", ROOT + post.url),
        ("Livsmedel", "Sidan är ny.", ROOT + area.url),
    ]
    assert published[0]["published"] == published[0]["updated"] == "2020-01-04T12:00:00+01:00"


def test_the_feed_names_its_area_its_language_and_itself(area, client):
    english = factories.translate(area, title="Food")

    for page, words, language in (
        (area, "Nytt om Livsmedel", "sv"),
        (english, "New about Food", "en"),
    ):
        address = f"{page.url}atom/"
        feed = read(client, address)
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links == {"alternate": ROOT + page.url, "self": ROOT + address}
        assert feed.findtext(f"{ATOM}title") == words
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language


@pytest.mark.parametrize("name", ["RiskAssessmentPageFactory", "FollowUpPageFactory"])
def test_no_page_takes_the_address_of_the_feed(area, name):
    page = getattr(factories, name)(parent=area)
    page.slug = "atom"

    with pytest.raises(ValidationError) as caught:
        page.full_clean()
    assert set(caught.value.message_dict) == {"slug"}


def test_the_page_leads_to_its_feed(area, client):
    for query in ("", "?as-of=2017-11-15"):
        soup = html.get_page(client, f"{area.url}{query}")
        feeds = [link["href"] for link in soup.select('link[type="application/atom+xml"]')]
        assert feeds == [ADDRESS, "/nyheter/atom/"]
        assert html.links(html.section(soup, "About this page"))["Atom"] == ADDRESS
    assert html.canonical(soup) == f"{ROOT}{area.url}"


def test_an_entry_keeps_its_id_when_words_address_and_host_change(area, client):
    add_change(area, "Sidan är ny.")
    translation = factories.translate(area, title="Food")
    translate_notes(area, "The page is new.")
    (before,), (english,) = entries(client), entries(client, f"{translation.url}atom/")

    page = RiskAreaPage.objects.get(pk=area.pk)
    page.title, page.slug = "Mat", "mat"
    page.changes = list(page.changes.all())
    page.changes.all()[0].text = "Hela sidan är ny."
    page.save_revision().publish()

    (after,) = entries(client, "/riskomraden/mat/atom/", headers={"host": "www.example.org"})
    assert after["text"] == "Hela sidan är ny."
    assert after["link"] == "http://www.example.org/riskomraden/mat/"
    assert after["id"] == before["id"] != english["id"]


def test_nothing_hidden_is_in_the_feed_in_either_language(area, client):
    english = factories.translate(area, title="Food")
    makers = (
        (factories.RiskAssessmentPageFactory, RiskAssessmentChange),
        (factories.FollowUpPageFactory, FollowUpChange),
    )
    for factory, change in makers:

        def make(title, parent=area, live=True, factory=factory, change=change):
            page = factory(title=title, parent=area)
            add_change(page, "Synlig." if title == hidden_pages.VISIBLE else "Dold ändring.")
            factories.translate(page, title=title)
            translate_notes(page, "Seen." if title == hidden_pages.VISIBLE else "Dold change.")
            pages = [page, *page.get_translations()]
            if not live:
                for each in pages:
                    each.specific.unpublish()
            return type(page).objects.get(pk=page.pk)

        never = factory(title="Dold: aldrig publicerad", parent=area, live=False)
        draft = never.get_latest_revision_as_object()
        draft.changes = [change(text="Dold ändring.")]
        draft.save()
        make("Dold: avpublicerad", live=False)
        for title, hide in (
            ("Dold: utgången", hidden_pages.expire),
            ("Dold: privat", hidden_pages.restrict),
            ("Dold: med lösenord", lambda page: hidden_pages.restrict(page, "password")),
        ):
            page = make(title)
            for each in (page, *page.get_translations()):
                hide(each)
        visible = make(hidden_pages.VISIBLE).get_latest_revision_as_object()
        visible.changes.add(change(text="Dold ändring i ett utkast."))
        visible.title = "Dold: utkast"
        visible.save_revision()
    embargoed = factories.FollowUpPageFactory(parent=area, live=False)
    embargoed = embargoed.get_latest_revision_as_object()
    embargoed.embargo_until = TODAY + datetime.timedelta(days=9)
    embargoed.go_live_at = timezone.now() + datetime.timedelta(days=9)
    embargoed.changes = [FollowUpChange(text="Dold till en dag.")]
    embargoed.save_revision().publish()

    for address, text in ((ADDRESS, "Synlig."), (f"{english.url}atom/", "Seen.")):
        assert hidden_pages.hidden_titles_in(client.get(address)) == []
        assert texts(client, address) == [text, text]


def test_hidden_news_is_not_in_the_feed(area, client):
    hidden_pages.make_hidden_pages(
        lambda **values: factories.PostPageFactory(risk_areas=[area.risk_area], **values)
    )

    assert hidden_pages.hidden_titles_in(client.get(ADDRESS)) == []
    assert [entry["title"] for entry in entries(client)] == [hidden_pages.VISIBLE]


def test_the_feed_of_a_hidden_area_is_hidden(area, client):
    add_change(area, "Dold ändring.")
    hidden_pages.restrict(area)
    assert client.get(ADDRESS).status_code == 302

    hidden_pages.restrict(area, "password")
    assert hidden_pages.hidden_titles_in(client.get(ADDRESS)) == []

    area.unpublish()
    assert client.get(ADDRESS).status_code == 404


def test_the_english_feed_has_only_what_is_translated(area, client):
    english = factories.translate(area, title="Food")
    follow_up = factories.FollowUpPageFactory(parent=area)
    add_change(area, "Översatt.")
    translate_notes(area, "Translated.")
    add_change(area, "Inte översatt än.")
    add_change(follow_up, "På en sida som bara finns på svenska.")
    copied = factories.FollowUpPageFactory(parent=area)
    add_change(copied, "Svenska ord tills de är översatta.")
    factories.translate(copied)

    assert RiskAreaChange.objects.filter(page=english).count() == 2
    assert texts(client, f"{english.url}atom/") == ["Translated."]


def test_words_are_never_read_as_markup(area, client):
    add_change(area, "<script>alert(1)</script> & så")

    assert texts(client) == ["&lt;script&gt;alert(1)&lt;/script&gt; &amp; så"]


def test_the_feed_is_short_and_costs_the_same_however_much_has_changed(area, client):
    add_change(area, "Sidan är ny.", datetime.date(2010, 1, 1))
    client.get(ADDRESS)
    before = html.count_queries(client, ADDRESS)
    for number in range(4):
        page = factories.FollowUpPageFactory(parent=area)
        rows = [
            FollowUpChange(page=page, locale=page.locale, text=f"{number} {row}", day=TODAY)
            for row in range(FEED_SIZE)
        ]
        FollowUpChange.objects.bulk_create(rows)

    assert html.count_queries(client, ADDRESS) == before <= 15
    assert len(entries(client)) == FEED_SIZE
