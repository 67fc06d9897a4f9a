"""What is live in English changes when somebody approves it, and at no other time."""

import pytest
from bs4 import BeautifulSoup
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry

from core.publishing.rules import PublishingRefused
from riskareas.models import RiskAreaChange
from setup import roles
from tests import factories
from translation import services
from translation.models import TranslationStage

from . import translations
from .translations import ENGLISH, heading, rich

pytestmark = pytest.mark.each_database


@pytest.fixture
def page(home):
    translations.published(home)
    return translations.contact_page()


@pytest.fixture
def english(page):
    return translations.published(page, ENGLISH)


@pytest.fixture
def moderator(english):
    roles.ensure_roles()
    return translations.member(roles.MODERATORS)


def words(page):
    return page.title, page.slug, page.lead, list(page.body.raw_data)


def test_a_translation_is_published_as_it_was_written(page, english):
    assert (english.live, english.title, english.slug) == (True, "Contact", "contact")
    assert [block["value"] for block in english.body.raw_data] == [
        "Heading",
        "<p>A <b>word</b></p><p>One more</p>",
    ]
    assert translations.status_of(page).state == TranslationStage.PUBLISHED


def test_one_changed_word_among_a_hundred_texts_is_one_text_to_look_at(home):
    translations.published(home)
    body = [heading(f"Rubrik nummer {n} om inköp") for n in range(98)]
    page = translations.contact_page(body=body)
    english = translations.published(page, ENGLISH)
    body[40]["value"] = "Rubrik nummer 40 om upphandling"

    translations.publish_swedish(page, body=body)
    translations.work()

    status = translations.status_of(page)
    assert (status.state, status.segments, status.left) == (TranslationStage.NEEDS_UPDATE, 100, 1)
    (changed,) = [text for text in translations.by_source(page).values() if not text.current]
    assert changed.source == "Rubrik nummer 40 om upphandling"
    assert changed.previous.translation_of.data == "Rubrik nummer 40 om inköp"
    assert changed.previous.data == "EN Rubrik nummer 40 om inköp"
    assert words(translations.english_page(page)) == words(english)


def test_a_changed_page_keeps_its_english_until_it_is_translated_anew(page, english):
    before = words(english)

    translations.publish_swedish(page, title="Hör av dig", lead="Skriv till oss nu.")
    translations.work()

    assert words(translations.english_page(page)) == before
    services.make_draft(translations.translation_of(page), None)
    assert words(translations.english_page(page)) == before
    assert translations.draft(page).title == "Contact"
    assert translations.draft(page).translation_state["outdated"] == ["lead", "title"]


def test_everything_that_can_change_in_swedish_leaves_the_live_english_as_it_is(page, english):
    before = words(english)
    _heading, second = page.body.raw_data
    moved = [second | {"value": "<p>Ett <b>ord</b>.</p><p>Nytt</p><p>Ett till</p>"}, heading("Ny")]

    translations.publish_swedish(
        page, title="Ändrad", slug="andrad", lead="Ny ingress.", body=moved
    )
    translations.work()

    assert words(translations.english_page(page)) == before
    texts = translations.by_source(page)
    assert {source: text.previous and text.previous.data for source, text in texts.items()} == {
        "Ändrad": "Contact",
        "Ny ingress.": "Write to us.",
        "Ett <b>ord</b>.": "A <b>word</b>",
        "Nytt": None,
        "Ett till": None,
        "Ny": None,
    }
    assert texts["Ett till"].current.data == "One more"
    assert translations.status_of(page).left == 5


def test_a_text_that_is_changed_back_is_translated_again(page, english):
    translations.publish_swedish(page, lead="Skriv nu.")
    translations.work()
    translations.publish_swedish(page, lead="Skriv till oss.")
    translations.work()

    assert translations.status_of(page).state == TranslationStage.PUBLISHED


def test_a_text_that_changes_twice_is_compared_with_what_was_translated(page, english):
    translations.publish_swedish(page, lead="Skriv nu.")
    translations.work()
    since = translations.status_of(page).since
    translations.publish_swedish(page, lead="Skriv nu genast.")
    translations.work()

    text = translations.by_source(page)["Skriv nu genast."]
    assert text.previous.translation_of.data == "Skriv till oss."
    assert translations.status_of(page).since == since


def test_a_block_that_only_moves_takes_its_translation_along(page, english):
    translations.publish_swedish(page, body=list(reversed(page.body.raw_data)))
    translations.work()

    assert translations.status_of(page).state == TranslationStage.READY
    services.publish_translation(translations.translation_of(page), None)
    assert [block["value"] for block in translations.english_page(page).body.raw_data] == [
        "<p>A <b>word</b></p><p>One more</p>",
        "Heading",
    ]


def test_a_block_that_moves_into_another_keeps_the_translations_of_its_parts(home):
    translations.published(home)
    item = {
        "type": "item",
        "id": "33333333-3333-4333-8333-333333333333",
        "value": {"heading": "Fråga", "text": "<p>Svar</p>"},
    }

    def accordions(*owners):
        return [
            {"type": "accordion", "id": key, "value": {"items": items}} for key, items in owners
        ]

    first, second = (
        "a" * 8 + "-0000-4000-8000-000000000000",
        "b" * 8 + "-0000-4000-8000-000000000000",
    )
    page = translations.contact_page(body=accordions((first, [item]), (second, [])))
    translations.published(page)

    translations.publish_swedish(page, body=accordions((first, []), (second, [item])))
    translations.work()

    assert translations.status_of(page).left == 0


def test_old_english_whose_link_is_gone_in_swedish_is_shown_without_it(home):
    translations.published(home)
    block = rich('<p>Läs <a href="https://example.org">mer</a> här</p>')
    page = translations.contact_page(body=[block])
    translations.published(page, {'Läs <a id="a1">mer</a> här': 'Read <a id="a1">more</a> here'})

    translations.publish_swedish(page, body=[block | {"value": "<p>Läs mer här då</p>"}])
    translations.work()
    services.make_draft(translations.translation_of(page), None)

    assert translations.draft(page).body.raw_data[0]["value"] == "<p>Read more here</p>"


def test_what_is_not_whole_is_not_published_but_with_a_permission_of_its_own(
    page, english, moderator
):
    translations.publish_swedish(page, lead="Ny ingress.")
    translations.work()
    translation = translations.translation_of(page)

    with pytest.raises(PublishingRefused):
        services.publish_translation(translation, moderator)
    with pytest.raises(PublishingRefused):
        services.send_to_review(translation, moderator)
    assert not translations.english_page(page).workflow_in_progress

    moderator.user_permissions.add(roles.get_permission("translation", "publish_incomplete"))
    services.publish_translation(translation, type(moderator).objects.get(pk=moderator.pk))
    assert translations.english_page(page).lead == "Write to us."


def test_a_sentence_of_rich_text_that_nobody_has_translated_keeps_the_page_back_too(page):
    translation = translations.begin(page)
    translations.write(translation, {**ENGLISH, "Ett till": None})
    roles.ensure_roles()
    reviewer = translations.member(roles.REVIEWERS)

    for way in (services.publish_translation, services.send_to_review):
        with pytest.raises(PublishingRefused):
            way(translation, reviewer)
    translations.write(translation, {"Ett till": "One more"})
    services.publish_translation(translation, reviewer)

    assert translations.english_page(page).live


def test_swedish_sentences_on_an_english_page_say_so(page, client):
    translation = translations.begin(page)
    translations.write(translation, {"Kontakt": "Contact", "Ett till": "One more"})

    services.publish_translation(translation, None)

    english = translations.english_page(page)
    assert english.translation_state["swedish"] == sorted(
        ["lead", f"body.{page.body.raw_data[0]['id']}"]
    )
    story = BeautifulSoup(client.get(english.url).content, "html.parser").select_one("main")
    assert [
        p.decode_contents() for p in story.select("p") if "ord" in p.text or "more" in p.text
    ] == [
        '<span lang="sv">Ett <b>ord</b></span>',
        "One more",
    ]


def test_a_page_whose_title_is_not_translated_is_never_published(page):
    translation = translations.begin(page)
    translations.write(translation, {"Skriv till oss.": "Write to us."})

    with pytest.raises(PublishingRefused):
        services.publish_translation(translation, factories.UserFactory(is_superuser=True))

    assert not translations.english_page(page).live


def test_english_is_not_published_while_swedish_is_not(page, english, moderator):
    page.unpublish()

    with pytest.raises(PublishingRefused):
        services.publish_translation(translations.translation_of(page), moderator)

    assert not translations.english_page(page).live


def test_the_english_address_comes_from_its_title_once(page, english):
    translations.publish_swedish(page, slug="annan-adress")
    translations.work()
    translations.write(translations.translation_of(page), {"Kontakt": "Get in touch"})
    services.publish_translation(translations.translation_of(page), None)

    assert translations.english_page(page).title == "Get in touch"
    assert translations.english_page(page).slug == "contact"
    assert not Redirect.objects.filter(old_path__startswith="/en/").exists()


def test_who_publishes_is_in_the_log_of_the_page(page, english, moderator):
    services.publish_translation(translations.translation_of(page), moderator)

    entries = PageLogEntry.objects.filter(page=english.pk, action="wagtail.publish")
    assert entries.latest("timestamp").user == moderator


def test_nothing_but_what_was_translated_is_in_english_before_it_is_published(page, client):
    translations.begin(page)

    draft = translations.english_page(page)
    assert not draft.live
    assert Page.objects.filter(locale=translations.english(), live=True).count() == 1
    assert client.get(f"/en/{draft.slug}/").status_code == 404


def test_a_row_that_was_published_in_swedish_is_still_swedish_when_swedish_changes(home, client):
    translations.published(home)
    area = factories.RiskAreaPageFactory(title="Textilier", changes=[RiskAreaChange(text="Före.")])
    translation = translations.begin(area)
    translations.write(translation, {"Textilier": "Textiles", area.summary: "What it is about."})
    services.publish_translation(translation, None)

    area = translations.reload_page(area)
    change = area.changes.get()
    change.text = "Efter."
    area.changes = [change]
    area.save_revision().publish()

    page = BeautifulSoup(client.get(translations.english_page(area).url).content, "html.parser")
    assert [text.parent.get("lang") for text in page.find_all(string="Efter.")] == ["sv"]
    assert not page.find_all(string="Före.")
