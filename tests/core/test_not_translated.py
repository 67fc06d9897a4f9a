"""Where a page has no translation, a note in the visitor's language says so and leads on."""

import pytest

from tests import factories, hidden_pages, html


def note(page, language="en"):
    """Return the address of the note for a page."""
    return f"/oversatt/{language}/{page.pk}/"


def test_the_note_is_in_the_language_asked_for_and_leads_to_the_nearest_page(home, client):
    about = factories.StandardPageFactory(title="Om oss")
    english_about = factories.translate(about, title="About")
    middle = factories.StandardPageFactory(title="Mitten", parent=about)
    page = factories.StandardPageFactory(title="Längst ner", parent=middle)

    response = client.get(note(page))

    soup = html.parse(response)
    assert response.status_code == 200
    assert response.headers["Content-Language"] == soup.html["lang"] == "en"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert html.robots(soup) == "noindex"
    assert html.alternates(soup) == {} and html.canonical(soup) is None
    links = html.links(soup.main)
    assert links == {"Längst ner": page.url, "About": english_about.url}
    assert soup.main.find("a", href=page.url)["lang"] == "sv"
    assert html.navigation(soup, "footer") == [("About", english_about.url)]


def test_a_page_that_is_only_in_english_has_a_swedish_note(home, client):
    swedish = factories.StandardPageFactory(title="Källan")
    english = factories.translate(swedish, title="In English")
    swedish.unpublish()
    factories.republish(english)

    soup = html.get_page(client, note(english, "sv"))

    assert soup.html["lang"] == "sv"
    assert html.links(soup.main) == {"In English": english.url, home.title: "/"}
    assert soup.main.find("a", href=english.url)["lang"] == "en"


def test_without_any_english_page_the_note_leads_back_only(home, client):
    page = factories.StandardPageFactory(title="Om oss")

    assert html.links(html.get_page(client, note(page)).main) == {"Om oss": page.url}


def test_the_note_becomes_a_redirect_once_the_page_is_translated(home, client):
    page = factories.StandardPageFactory()
    english = factories.translate(page, title="In English", slug="in-english", live=False)
    html.get_page(client, note(page))

    english.get_latest_revision().publish()

    response = client.get(note(page))
    assert (response.status_code, response.headers["Location"]) == (302, "/en/in-english/")
    assert client.get(note(page, "sv")).headers["Location"] == page.url
    assert client.get(note(english, "sv")).headers["Location"] == page.url


def test_nothing_is_told_of_pages_that_are_not_public(home, client):
    made = []

    def make(**fields):
        made.append(factories.StandardPageFactory(**fields))
        return made[-1]

    visible = hidden_pages.make_hidden_pages(make)

    for page in made:
        response = client.get(note(page))
        assert hidden_pages.hidden_titles_in(response) == []
        assert response.status_code == (200 if page == visible else 404)


def test_a_translation_or_an_ancestor_that_is_not_public_is_not_led_to(home, client):
    parent = factories.StandardPageFactory(title="Ovanför")
    page = factories.StandardPageFactory(title="Sidan", parent=parent)
    english = factories.translate(page, title="Dold: sidan")
    hidden_pages.restrict(english)
    hidden_pages.restrict(parent.get_translations().get())

    response = client.get(note(page))

    assert response.status_code == 200
    assert hidden_pages.hidden_titles_in(response) == []
    assert html.links(html.parse(response).main) == {"Sidan": page.url, home.title: "/en/"}


@pytest.mark.parametrize(
    "address",
    [
        "/oversatt/en/999999/",
        "/oversatt/en/99999999999999999999999/",
        "/oversatt/de/{home}/",
        "/oversatt/en/{root}/",
        "/oversatt/en/x/",
        "/oversatt/",
        "/en/oversatt/en/{home}/",
    ],
)
def test_an_unknown_page_or_language_is_not_found(home, client, address):
    root = home.get_parent()

    html.get_page(client, address.format(home=home.pk, root=root.pk), status=404)
