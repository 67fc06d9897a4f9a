"""Each text is saved by itself, by script or by form; what is wrong is said, and nothing typed is lost."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail_localize.models import SegmentOverride, StringTranslation

from setup import roles
from tests import factories
from tests.html import parse, text
from translation import services

from . import editor_client
from .editor_client import row, segment, stored_translation

pytestmark = pytest.mark.django_db
LINK = "body.text"


@pytest.fixture(autouse=True, scope="module")
def site(shared_database):
    editor_client.make_site()


@pytest.fixture
def translator():
    return editor_client.browser(roles.TRANSLATORS)


@pytest.fixture
def translation():
    return editor_client.make_post(translated=False)[1]


def put(client, translation, key, method="put", **given):
    """Do what the editor's script does to save a text."""
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, key])
    return getattr(client, method)(address, urlencode(given), "application/x-www-form-urlencoded")


def test_the_script_saves_a_text_and_is_told_the_state(translator, translation):
    answer = put(translator, translation, segment(translation, "title").pk, value="Latest", seen="")

    written = StringTranslation.objects.get(data="Latest")
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "state": "translated",
            "label": "Översatt",
            "note": answer.json()["note"],
            "stored": "Latest",
            "seen": written.updated_at.isoformat(),
            "status": {
                "label": "20 %",
                "translated": 1,
                "segments": 5,
                "progress": "1 av 5 texter översatta, 8 ord kvar",
            },
        },
    )
    assert answer.json()["note"].startswith(f"{translator.person.username}, ")


@pytest.mark.parametrize("method", ["put", "delete"])
def test_a_text_can_be_taken_away(translator, translation, method):
    key = segment(translation, "title").pk
    seen = put(translator, translation, key, value="Latest").json()["seen"]

    answer = put(translator, translation, key, method, value="", seen=seen)

    assert (answer.status_code, answer.json()["state"]) == (200, "untranslated")
    assert stored_translation(translation, "title") is None


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("title", "x" * 256, "För långt: 256 tecken, och det finns plats för 255."),
        (
            LINK,
            "Read the terms.",
            'Länken <a id="a1">…</a> saknas. Sätt den runt orden som leder dit.',
        ),
        (
            LINK,
            '<a id="a1">The terms</a> <a id="a2">x</a>',
            'Det finns ingen länk <a id="a2"> på svenska.',
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_saved(translator, translation, path, value, message):
    answer = put(translator, translation, segment(translation, path).pk, value=value, seen="")

    assert (answer.status_code, answer.json()) == (422, {"message": message})
    assert stored_translation(translation, path) is None


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten_unseen(translator, translation):
    key = segment(translation, "title").pk
    services.save_segment(translation, key, "Newest", None)

    answer = put(translator, translation, key, value="Latest", seen="")

    assert answer.status_code == 409
    assert "”Newest”" in answer.json()["message"]
    assert answer.json()["stored"] == "Newest"
    assert stored_translation(translation, "title") == "Newest"
    again = put(translator, translation, key, value="Latest", seen=answer.json()["seen"])
    assert (again.status_code, stored_translation(translation, "title")) == (200, "Latest")


def test_a_text_that_is_gone_or_of_another_page_is_not_found(translator, translation):
    _other, elsewhere = editor_client.make_post(translated=False, title="Annat")
    for key in (987654321, segment(elsewhere, "title").pk):
        answer = put(translator, translation, key, value="Latest")
        assert answer.status_code == 404
        assert answer.json()["message"].startswith("Texten ")
    assert not StringTranslation.objects.filter(data="Latest").exists()
    translation.pk = 987654321
    assert put(translator, translation, 1, value="Latest").status_code == 404


def test_who_may_not_or_is_kept_off_by_a_lock_saves_nothing(translation):
    key = segment(translation, "title").pk
    for group in (roles.READERS, roles.EDITORS):
        answer = put(editor_client.browser(group), translation, key, value="Latest")
        assert (answer.status_code, answer.json()["message"]) == (
            403,
            "Du får inte översätta sidan.",
        )
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, factories.UserFactory()
    page.save()
    answer = put(editor_client.browser(roles.TRANSLATORS), translation, key, value="Latest")
    assert answer.status_code == 422
    assert "låst" in answer.json()["message"]
    assert stored_translation(translation, "title") is None


def test_facts_of_the_translation_cannot_be_overridden(translator, translation):
    address = reverse("wagtail_localize:edit_override", args=[translation.pk, 1])

    assert translator.put(address).status_code == 404
    assert SegmentOverride.objects.count() == 0


def test_the_form_saves_what_was_changed_and_nothing_else(translator, translation):
    before = editor_client.form_of(editor_client.editor(translator, translation))
    title, excerpt = (segment(translation, path).pk for path in ("title", "excerpt"))
    services.save_segment(translation, excerpt, "Of another", None)

    response = translator.post(
        editor_client.address(translation), before | {f"text-{title}": "Latest"}
    )

    assert response.status_code == 302
    assert (
        stored_translation(translation, "title"),
        stored_translation(translation, "excerpt"),
    ) == ("Latest", "Of another")
    assert StringTranslation.objects.get(data="Latest").last_translated_by == translator.person


def test_the_form_says_what_is_wrong_beside_the_field_and_keeps_what_was_typed(
    translator, translation
):
    title, link = segment(translation, "title").pk, segment(translation, LINK).pk

    response = editor_client.post(
        translator, translation, {f"text-{title}": "Latest", f"text-{link}": "Read <the terms."}
    )

    assert response.status_code == 200
    element = row(parse(response), link)
    error = element.find(id=f"error-{link}")
    assert text(error).startswith("Länken ")
    assert not error.has_attr("hidden")
    assert element.textarea["aria-invalid"] == "true"
    assert error["id"] in element.textarea["aria-describedby"].split()
    assert element.textarea.text == "\nRead <the terms."
    assert row(parse(response), title).textarea.text == "\nLatest"
    assert (stored_translation(translation, "title"), stored_translation(translation, LINK)) == (
        "Latest",
        None,
    )


def test_the_form_gives_back_what_was_typed_for_a_text_that_is_gone(translator):
    post, translation = editor_client.make_post(translated=False)
    before = editor_client.form_of(editor_client.editor(translator, translation))
    key = segment(translation, "excerpt").pk
    editor_client.change(post, excerpt="Något helt annat.")

    response = translator.post(
        editor_client.address(translation), before | {f"text-{key}": "How we do it."}
    )

    assert any("”How we do it.”" in message for message in editor_client.messages(response))
    assert stored_translation(translation, "excerpt") is None


def test_lines_of_plain_text_stay_lines(translator):
    _post, translation = editor_client.make_post(translated=False, excerpt="En rad\ntill")
    key = segment(translation, "excerpt").pk

    editor_client.post(translator, translation, {f"text-{key}": "One line\r\nmore & <more>"})

    element = row(editor_client.editor(translator, translation), key)
    assert element.textarea.text == "\nOne line\nmore & <more>"
    assert (
        element.find("input", attrs={"name": f"shown-{key}"})["value"] == "One line\nmore & <more>"
    )
