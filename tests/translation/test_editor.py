"""The editor shows each text of a page in both languages, with what helps to translate it."""

import pytest
from wagtail_localize.models import StringSegment, StringTranslation

from setup import roles
from tests import factories
from tests.html import count_queries, links, text
from translation import services
from translation.models import MachineSuggestion, PendingAction, TranslationStatus

from . import editor_client
from .editor_client import row, segment, state

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, scope="module")
def site(shared_database):
    editor_client.make_site()


@pytest.fixture
def translator():
    return editor_client.browser(roles.TRANSLATORS)


def test_texts_stand_by_the_fields_and_blocks_of_the_page_in_both_languages(translator):
    _post, translation = editor_client.make_post()
    soup = editor_client.editor(translator, translation)

    groups = soup.find_all(attrs={"data-group": True})
    assert [text(group.h3) for group in groups] == ["Titel", "Ingress", "Rubrik", "Text"]
    shown = [
        (text(element.find(lang="sv")), element.textarea["lang"], element.textarea.text.strip())
        for element in soup.find_all(attrs={"data-row": True})
    ]
    assert shown == [
        ("Nytt", "en", "Latest"),
        ("Så gör vi.", "en", "How we do it."),
        ("Rubrik", "en", "Heading"),
        ("Läs villkoren a1 .", "en", 'Read <a id="a1">the terms</a>.'),
        ("CO 2", "en", "CO<sub>2</sub>"),
    ]
    for area in soup.find(id="translation-form").find_all("textarea"):
        assert soup.find("label", attrs={"for": area["id"]})
        descriptions = area["aria-describedby"].split()
        assert descriptions and all(soup.find(id=name) for name in descriptions)


def test_a_link_is_shown_with_the_tags_to_keep_and_where_it_leads(translator):
    target = factories.StandardPageFactory(title="Om oss", slug="om-oss")
    body = [
        {"type": "text", "id": "text", "value": f'<p>Se <a linktype="page" id="{target.pk}">oss</a> och '
                                                '<a href="https://example.org/">dem</a>.</p>'}
    ]  # fmt: skip
    _post, translation = editor_client.make_post(translated=False, body=body)

    element = row(
        editor_client.editor(translator, translation), segment(translation, "body.text").pk
    )

    assert text(element.find("code", attrs={"data-tagged": True})) == (
        'Se <a id="a1">oss</a> och <a id="a2">dem</a>.'
    )
    assert [text(item) for item in element.select(".translation__targets li")] == [
        '<a id="a1">…</a> leder till “Om oss” /om-oss/',
        '<a id="a2">…</a> leder till https://example.org/',
    ]


def test_tags_that_nobody_may_write_are_not_put_on_the_page(translator):
    body = [
        {"type": "text", "id": "text", "value": "<p>Se <script>alert(1)</script>upp &lt;b&gt;</p>"}
    ]
    _post, translation = editor_client.make_post(translated=False, body=body)

    soup = editor_client.editor(translator, translation)

    assert not [script for script in soup.main.find_all("script") if "alert" in script.text]


def test_what_changed_is_marked_word_by_word_and_the_old_translation_offered(translator):
    post, translation = editor_client.make_post()
    editor_client.change(post, excerpt="Så gör vi inte.")

    element = row(editor_client.editor(translator, translation), segment(translation, "excerpt").pk)

    assert state(element) == "Behöver uppdateras"
    changes = element.select_one(".translation__changes p[lang=sv]")
    assert text(changes) == "Så gör borttaget: vi. tillagt: vi inte."
    assert [text(gone) for gone in changes("del")] == ["borttaget: vi."]
    assert [text(new) for new in changes("ins")] == ["tillagt: vi inte."]
    offers = element.find_all(attrs={"data-words": True})
    assert [(offer["lang"], text(offer)) for offer in offers] == [("en", "How we do it.")]
    assert element.textarea.text.strip() == ""


def test_who_translated_and_when_is_told(translator):
    _post, translation = editor_client.make_post(translated=False)
    person = factories.UserFactory(first_name="Anna", last_name="Ek", is_superuser=True)
    key = segment(translation, "title").pk
    services.save_segment(translation, key, "Latest", person)

    element = row(editor_client.editor(translator, translation), key)

    assert state(element) == "Översatt"
    assert text(element.find(attrs={"data-note": True})).startswith("Anna Ek, ")


def test_the_same_text_elsewhere_is_offered_newest_first_once_and_with_its_page(translator):
    for excerpt in ("How we did it.", "How we do it."):
        _other, done = editor_client.make_post(translated=False, title=f"Annan {excerpt}")
        services.save_segment(done, segment(done, "excerpt").pk, excerpt, None)
    _third, wrong = editor_client.make_post(translated=False, title="Fel")
    services.save_segment(wrong, segment(wrong, "excerpt").pk, "Rubbish", None)
    StringTranslation.objects.filter(data="Rubbish").update(has_error=True)
    _fourth, same = editor_client.make_post(translated=False, title="Samma")
    services.save_segment(same, segment(same, "excerpt").pk, "How we do it.", None)
    _post, translation = editor_client.make_post(translated=False)

    element = row(editor_client.editor(translator, translation), segment(translation, "excerpt").pk)

    offers = element.find_all(attrs={"data-words": True})
    assert [text(offer) for offer in offers] == ["How we do it.", "How we did it."]
    kinds = [text(kind) for kind in element.select(".translation__kind")]
    assert ["Samma" in kinds[0], "Annan How we did it." in kinds[1]] == [True, True]
    assert state(element) == "Inte översatt"


def test_a_page_that_the_user_may_not_see_is_not_named_by_an_offer():
    _other, done = editor_client.make_post(translated=False, title="Hemligt")
    services.save_segment(done, segment(done, "excerpt").pk, "How we do it.", None)
    page = factories.StandardPageFactory(title="Sida", lead="Så gör vi.")
    target = services.submit_translation(page, editor_client.english(), None)
    editor = editor_client.browser()
    group = roles.ensure_admin_group("Bara en sida")
    roles._grant_page_permissions(group, target, "change")
    editor.person.groups.add(group)
    translation = editor_client.translation_of(page)

    element = row(editor_client.editor(editor, translation), segment(translation, "lead").pk)

    assert [text(offer) for offer in element.find_all(attrs={"data-words": True})] == [
        "How we do it."
    ]
    assert "Hemligt" not in element.text


def test_a_machines_suggestion_is_offered_as_such_and_noted_where_it_was_taken(translator):
    _post, translation = editor_client.make_post(translated=False)
    here = segment(translation, "excerpt")
    MachineSuggestion.objects.create(
        string=here.string, locale=editor_client.english(), data="So we do.", tool="LibreTranslate"
    )
    element = row(editor_client.editor(translator, translation), here.pk)
    assert state(element) == "Maskinförslag"
    assert "LibreTranslate" in text(element.select_one(".translation__kind"))
    assert text(element.find(attrs={"data-words": True})) == "So we do."

    editor_client.post(translator, translation, {f"text-{here.pk}": "So we do."})

    written = StringTranslation.objects.get(translation_of=here.string)
    assert (written.tool_name, written.translation_type) == ("LibreTranslate", "manual")
    note = row(editor_client.editor(translator, translation), here.pk).find(
        attrs={"data-note": True}
    )
    assert "LibreTranslate" in text(note)


def test_the_head_shows_status_and_leads_to_both_pages(translator):
    post, translation = editor_client.make_post()
    editor_client.change(post, excerpt="Så gör vi inte.")
    soup = editor_client.editor(translator, translation)

    assert text(soup.find(attrs={"data-status": "label"})) == "Behöver uppdateras: 1 text"
    bar = soup.progress
    assert (bar["value"], bar["max"]) == ("4", "5")
    page_links = links(soup.main)
    assert page_links["Svensk sida"].endswith("/nyheter/nytt/")
    assert page_links["Publicerad översättning"].endswith("/en/news/latest/")
    assert "Redigera den svenska sidan" not in page_links

    moderator = editor_client.browser(roles.MODERATORS)
    page_links = links(editor_client.editor(moderator, translation).main)
    assert page_links["Redigera den svenska sidan"] == f"/admin/pages/{post.pk}/edit/"


def test_a_source_that_is_still_to_be_compared_says_so(translator):
    post, translation = editor_client.make_post()
    TranslationStatus.objects.filter(page_id=post.pk).update(pending_action=PendingAction.SYNC)

    assert "Jämförs med svenskan…" in editor_client.editor(translator, translation).main.text


def test_rows_stand_under_the_name_of_their_kind(translator):
    page = factories.FollowUpPageFactory(findings=[factories.FindingFactory(text="Ingen mask.")])
    services.submit_translation(page, editor_client.english(), None)
    soup = editor_client.editor(translator, editor_client.translation_of(page))

    group = soup.find(lang="sv", string="Ingen mask.").find_parent(attrs={"data-group": True})
    assert text(group.h3) == "Avvikelse"
    assert text(group.label) == "Engelska : Avvikelse, Vad man fann"


def test_queries_are_as_many_for_5_texts_and_for_200(translator):
    assert _cost_of(translator, 5) == _cost_of(translator, 200)


def _cost_of(client, number):
    """Return the queries of the editor of a page with so many texts in all states, links and offers."""
    paragraphs = [f'<p>Text {n} <a href="https://e.org/{n}">x</a></p>' for n in range(number - 3)]
    body = [
        {"type": "heading", "id": "heading", "value": f"Rubrik {number}"},
        {"type": "text", "id": "text", "value": "".join(paragraphs)},
    ]
    _other, done = editor_client.make_post(translated=False, body=body)
    _write_half(done)
    post, translation = editor_client.make_post(translated=False, body=body)
    _write_half(translation)
    editor_client.change(post, excerpt=f"Något annat {number}.")
    suggested = segment(translation, "body.text", number - 4)
    MachineSuggestion.objects.create(
        string=suggested.string, locale=editor_client.english(), data="x", tool="T"
    )
    soup = editor_client.editor(client, translation)
    assert len(soup.find_all(attrs={"data-row": True})) == number
    return count_queries(client, editor_client.address(translation))


def _write_half(translation):
    """Translate the first half of the texts, each by another person."""
    here = StringSegment.objects.filter(source=translation.source).order_by("order")
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=each.string_id,
            context_id=each.context_id,
            locale=translation.target_locale,
            data="Done",
            last_translated_by=factories.UserFactory(),
        )
        for each in here[: here.count() // 2 + 1]
    )
