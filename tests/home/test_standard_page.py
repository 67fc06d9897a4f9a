"""Every block of a standard page, as a visitor reads it in each language."""

import pytest
from bs4 import BeautifulSoup

from core.blocks import StoryBlock
from tests import block_values, factories, hidden_pages, html


def body(client, *blocks, language="sv", **fields):
    """Return the main part of a published page with these blocks, in a language."""
    page = factories.StandardPageFactory(title="Sidan", body=list(blocks), **fields)
    if language == "en":
        page = factories.translate(page, title="The page", body=page.body)
    return html.get_page(client, page.url).main


def test_headings_can_be_linked_to(home, client):
    main = body(client, ("heading", "Så följer vi upp på plats"))

    assert [(h["id"], html.text(h)) for h in main("h2")] == [
        ("sa-foljer-vi-upp-pa-plats", "Så följer vi upp på plats")
    ]


def test_running_text_keeps_its_structure_and_its_links(home, client):
    target = factories.StandardPageFactory(slug="malet")
    main = body(
        client,
        (
            "text",
            f'<p>Läs <a linktype="page" id="{target.pk}">mer</a> och <b>mer</b>.</p>'
            "<h3>Under</h3><ul><li>Ett</li></ul><ol><li>Två</li></ol>"
            '<p><a href="https://example.org/">Ute</a></p>',
        ),
    )

    assert html.links(main)["mer"] == "/malet/"
    assert html.links(main)["Ute"] == "https://example.org/"
    assert main.h3.string == "Under"
    assert [item.string for item in main.find_all("li")[-2:]] == ["Ett", "Två"]
    assert main.b.string == "mer"


def test_a_quotation_names_the_role_that_said_it(home, client):
    main = body(
        client,
        ("quote", {"text": "Vi & ni <b>", "attribution": "Samordnare"}),
        ("quote", {"text": "Utan avsändare", "attribution": ""}),
    )

    quotes = main("blockquote")
    assert [html.text(quote) for quote in quotes] == ["Vi & ni <b>", "Utan avsändare"]
    assert "Samordnare" in html.text(quotes[0].parent)
    assert [html.text(caption) for caption in main("figcaption")] == ["Samordnare"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_image_says_what_it_shows_or_is_decorative(home, client, language):
    image = factories.ImageFactory()
    values = [
        {"image": image, "alt_text": "En åker", "decorative": False},
        {"image": image, "alt_text": "", "decorative": True},
    ]
    block = StoryBlock().child_blocks["image"]
    main = body(
        client,
        *(
            ("image", block.to_python({"image": v | {"image": image.pk}, "caption": caption}))
            for v, caption in zip(values, ("Skörd", ""), strict=True)
        ),
        language=language,
    )

    pictures = main("img")
    assert [picture["alt"] for picture in pictures] == ["En åker", ""]
    assert [html.text(caption) for caption in main("figcaption")] == ["Skörd"]
    for picture in pictures:
        assert picture["width"] and picture["height"]
        assert client.get(picture["src"]).status_code == 200
        assert client.get(picture["srcset"].split()[0]).status_code == 200


@pytest.mark.parametrize(
    ("language", "title_en", "name", "code"),
    [
        ("sv", "Terms", "Villkor", "sv"),
        ("en", "Terms", "Terms", "en"),
        ("en", "", "Villkor", "sv"),
    ],
)
def test_a_document_has_its_name_in_the_language_its_kind_and_size(
    home, client, language, title_en, name, code
):
    document = factories.DocumentFactory(title="Villkor", title_en=title_en)

    main = body(
        client, ("document", {"document": document, "description": "Om den."}), language=language
    )

    link = main.find("a", href=document.url)
    assert (html.text(link), link["lang"]) == (name, code)
    words = html.text(link.parent)
    assert "PDF" in words and "15" in words and "Om den." in words


def test_a_table_has_a_caption_and_headings_for_columns_and_rows(home, client):
    block = StoryBlock().child_blocks["table"]
    value = {
        "caption": "Var och hur",
        "columns": [{"type": "text", "heading": "Metod"}, {"type": "text", "heading": "Var"}],
        "rows": [{"values": ["Kontorsrevision", "Hos <oss>"]}, {"values": ["Fabrik", ""]}],
    }
    table = body(client, ("table", block.to_python(value))).table

    assert html.text(table.caption) == "Var och hur"
    assert [(h["scope"], html.text(h)) for h in table.thead("th")] == [
        ("col", "Metod"),
        ("col", "Var"),
    ]
    rows = [[html.text(cell) for cell in row(["th", "td"])] for row in table.tbody("tr")]
    assert rows == [["Kontorsrevision", "Hos <oss>"], ["Fabrik", ""]]
    assert [row.th["scope"] for row in table.tbody("tr")] == ["row", "row"]
    around = table.find_parent(tabindex="0")
    assert around["aria-labelledby"] == table.caption["id"]


def test_a_callout_says_what_it_is_in_words(home, client):
    tones = ("info", "tip", "warning")
    blocks = [
        ("callout", {"tone": tone, "heading": f"Rubrik {tone}", "text": "<p>Viktigt.</p>"})
        for tone in tones
    ]
    notes = body(client, *blocks)(role="note")

    kinds, texts = zip(*(html.text(note).split("Rubrik ") for note in notes), strict=True)
    assert texts == tuple(f"{tone} Viktigt." for tone in tones)
    assert len(set(kinds)) == 3


def test_an_accordion_opens_without_a_script(home, client):
    items = [{"heading": f"Fråga {n}", "text": f"<p>Svar {n}</p>"} for n in (1, 2)]
    main = body(client, ("accordion", {"items": items}))

    opened = [(html.text(d.summary), html.text(d.find("p"))) for d in main("details")]
    assert opened == [("Fråga 1", "Svar 1"), ("Fråga 2", "Svar 2")]
    assert not main(["script", "button"])


def test_a_film_is_a_link_that_fetches_nothing_and_names_its_host(home, client):
    url = "https://www.youtube.com/watch?v=abc"
    main = body(client, ("embed", {"url": url, "title": "En revision", "text": "Fyra minuter."}))

    assert html.links(main)["En revision"] == url
    assert "YouTube" in main.get_text() and "Fyra minuter." in main.get_text()
    assert not main(["iframe", "video", "script", "img", "object", "embed"])


def test_cards_lead_to_public_pages_by_their_own_heading_or_the_pages_title(home, client):
    targets = []
    visible = hidden_pages.make_hidden_pages(
        lambda **f: targets.append(factories.StandardPageFactory(**f)) or targets[-1]
    )
    other = factories.StandardPageFactory(title="Annan sida")
    english = factories.translate(other, title="Another page")
    cards = [
        {"page": page, "heading": page.title, "text": page.title}
        for page in [*targets[:-1], visible]
    ]
    cards.append({"page": other, "heading": "", "text": "Läs den."})
    page = factories.StandardPageFactory(body=[("cards", {"cards": cards})])
    translated = factories.translate(page, title="English", body=page.body)

    response = client.get(page.url)
    assert hidden_pages.hidden_titles_in(response) == []
    links = html.links(html.parse(response).main)
    assert links[hidden_pages.VISIBLE] == visible.url and links["Annan sida"] == other.url
    links = html.links(html.get_page(client, translated.url).main)
    assert links["Another page"] == english.url
    assert links[hidden_pages.VISIBLE] == visible.url


def test_cards_that_all_lead_to_hidden_pages_leave_nothing(home, client):
    secret = factories.StandardPageFactory(title="Dold", live=False)
    cards = {"cards": [{"page": secret, "heading": "Dold", "text": "Dold"}]}
    response = client.get(factories.StandardPageFactory(body=[("cards", cards)]).url)

    assert hidden_pages.hidden_titles_in(response) == []
    assert html.parse(response).main("ul") == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_block_is_shown_with_all_its_words(home, client, language):
    block = StoryBlock()
    stored = block_values.sample_value(block)
    main = body(
        client,
        *((child.block_type, child.value) for child in block.to_python(stored)),
        language=language,
    )

    assert {child["type"] for child in stored} == set(block.child_blocks)
    words = html.text(main)
    holder = {"body": stored}
    texts = [leaf for leaf in block_values.leaves(block, holder, "body") if leaf.is_text]
    assert len(texts) > 20
    for leaf in texts:
        for sentence in BeautifulSoup(leaf.value, "html.parser").stripped_strings:
            assert sentence in words or main.find(alt=sentence), leaf.path
    ids = [tag["id"] for tag in main(id=True)]
    assert len(ids) == len(set(ids))


def test_title_lead_and_picture_stand_at_the_top(home, client):
    image = factories.ImageFactory()
    main = body(client, lead="Vad sidan handlar om.", image=image)

    assert html.text(main.h1) == "Sidan"
    assert "Vad sidan handlar om." in html.text(main)
    assert main.img["alt"] == "En teckning av ett fält"


def test_the_picture_is_described_in_english_on_the_english_page(home, client):
    main = body(client, language="en", image=factories.ImageFactory())

    assert main.img["alt"] == "A drawing of a field"
