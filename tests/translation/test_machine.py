"""A machine suggests translations over HTTP; nothing of it is a translation until a person takes it."""

import pytest
from django.db import connection
from django.urls import reverse
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation

from core.exceptions import UserFacingError
from setup import roles
from tests import factories
from tests.services import free_port
from tests.translation import contact_page, machine_server
from tests.translation.contact_page import LAST, LEAD, RICH, TEXTS, TITLE
from tests.translation.machine_server import FAULTS, KEY
from translation import services
from translation.machine import translation_service as http
from translation.models import MachineSuggestion, TranslationStage, TranslationStatus

SOURCES = [  # as they are stored
    "Kontakt &amp; hjälp", 'Skriv "så" &lt;här&gt;.<br/>Eller ring.', "Frågor", RICH, LAST,
]  # fmt: skip
KINDS = {"deepl": "DeepL", "libretranslate": "LibreTranslate"}


@pytest.fixture
def translation(home):
    return contact_page.begin()


@pytest.fixture
def client(translation):
    return contact_page.translator()


@pytest.fixture
def server():
    with machine_server.running() as server:
        yield server


@pytest.fixture(params=KINDS)
def kind(request, server, settings):
    """Each service in turn, switched on; its name."""
    settings.TRANSLATION_SERVICE = request.param
    settings.TRANSLATION_SERVICE_URL = server.url + "/"
    settings.TRANSLATION_SERVICE_KEY = KEY
    return KINDS[request.param]


@pytest.fixture
def deepl(server, settings):
    settings.TRANSLATION_SERVICE, settings.TRANSLATION_SERVICE_URL = "deepl", server.url
    settings.TRANSLATION_SERVICE_KEY = KEY


def ask(client, translation):
    """Press the button; return the messages."""
    response = client.post(contact_page.address("machine_translate", translation))
    assert response.url == f"/admin/pages/{translation.get_target_instance().pk}/edit/"
    return contact_page.messages(response)


def suggestions():
    return {each.string.data: each.data for each in MachineSuggestion.objects.all()}


def test_it_is_off_where_nothing_is_set_and_wagtail_localizes_own_is_off_always(
    client, translation, settings
):
    assert settings.TRANSLATION_SERVICE == ""
    response = client.post(contact_page.address("machine_translate", translation))

    assert response.status_code == 404
    assert get_machine_translator() is None
    with pytest.raises(UserFacingError):
        services.suggest_translations(translation, None)


def test_what_is_not_translated_gets_suggestions_and_no_translations(client, translation, kind):
    contact_page.write(translation, {LEAD: "Write."})

    shown = ask(client, translation)

    assert shown == [
        ("success", "4 texts have got suggestions. None is on the page until you take it over.")
    ]
    wanted = [source for source in SOURCES if "ring" not in source]
    assert suggestions() == {source: f"{source} in English" for source in wanted}
    assert {(each.tool, each.locale.language_code) for each in MachineSuggestion.objects.all()} == {
        (kind, "en")
    }
    assert contact_page.stored(translation) == {SOURCES[1]: "Write."}
    draft = services.make_draft(translation, None).as_object()
    assert (draft.title, draft.lead) == ("Kontakt & hjälp", "Write.")


def test_a_page_with_nothing_but_suggestions_is_machine_only(client, translation, kind):
    ask(client, translation)

    status = TranslationStatus.objects.get(translation=translation)
    assert (status.state, status.machine, status.translated) == (
        TranslationStage.MACHINE_ONLY,
        5,
        0,
    )


def test_deepl_is_asked_as_it_documents(client, translation, server, deepl):
    ask(client, translation)

    ((path, headers, asked),) = server.asked
    assert path == "/v2/translate"
    assert headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
    assert headers["Content-Type"] == "application/json"
    assert asked == {
        "text": SOURCES, "source_lang": "SV", "target_lang": "EN-GB", "tag_handling": "html",
    }  # fmt: skip


@pytest.mark.parametrize("key", [KEY, ""])
def test_libretranslate_is_asked_as_it_documents(client, translation, server, settings, key):
    settings.TRANSLATION_SERVICE, settings.TRANSLATION_SERVICE_URL = "libretranslate", server.url
    settings.TRANSLATION_SERVICE_KEY = key

    ask(client, translation)

    ((path, headers, asked),) = server.asked
    assert (path, headers["Content-Type"]) == ("/translate", "application/json")
    wanted = {"q": SOURCES, "source": "sv", "target": "en", "format": "html"}
    assert asked == wanted | ({"api_key": key} if key else {})


def test_texts_are_sent_in_batches_that_the_service_takes(home, server, kind):
    body = [{"type": "heading", "value": f"Rubrik {number}"} for number in range(60)]
    body += [{"type": "text", "value": f"<p>{number} {'å' * 20_000}</p>"} for number in range(3)]
    translation = contact_page.begin(body=body)

    suggested = services.suggest_translations(translation, None)

    assert (suggested.stored, suggested.unusable, suggested.left) == (65, 0, 0)
    sizes = [len(asked.get("text") or asked["q"]) for _path, _headers, asked in server.asked]
    assert sizes == {"DeepL": [50, 13, 1, 1], "LibreTranslate": [10] * 6 + [2, 1, 1, 1]}[kind]


def test_a_text_that_has_a_suggestion_is_not_asked_for_again(client, translation, server, kind):
    ask(client, translation)
    before = suggestions()

    shown = ask(client, translation)

    assert shown[1:] == [("info", "Each text has a translation or a suggestion already.")]
    assert len(server.asked) == 1
    assert suggestions() == before


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("Write to us", "Write to us"),
        ("<b>Write</b>", "Write"),
        ("<p>Write</p>", "Write"),
        ("Write <![answer]>", None),
        ("<b>" * 3000, None),
        ("Write\x00", None),
        ("Write \ud800", None),
        ("  ", None),
        ("w" * 300, None),
    ],
)
def test_a_suggestion_that_a_page_could_not_show_is_left_out(
    client, translation, server, deepl, answer, kept
):
    """Of plain text the words are kept; rich text must keep its links, and have no other tags."""
    server.translate = lambda text: answer if text != LAST else "We answer."

    ask(client, translation)

    assert RICH not in suggestions()
    assert suggestions()[LAST] == "We answer."
    assert suggestions().get("Kontakt &amp; hjälp") == kept


def test_what_is_left_out_is_told(client, translation, server, deepl):
    server.translate = lambda text: text.replace('<a id="a1">', "").replace("</a>", "")

    assert ask(client, translation) == [
        ("success", "4 texts have got suggestions. None is on the page until you take it over."),
        ("warning", "1 suggestion was left out: it had lost a link, or would not fit."),
    ]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_service_is_told_of_and_all_stays_as_it_was(
    client, translation, server, kind, monkeypatch, fault
):
    monkeypatch.setattr(http, "TIMEOUT", (1, 0.7))
    server.spoil, what = FAULTS[fault]
    before = TranslationStatus.objects.filter(translation=translation).values().get()

    shown = ask(client, translation)

    assert shown == [("error", f"{kind} gave no suggestions. {what}")]
    assert not MachineSuggestion.objects.exists()
    assert not StringTranslation.objects.exists()
    assert TranslationStatus.objects.filter(translation=translation).values().get() == before


def test_a_service_that_is_not_there_is_told_of(client, translation, settings, kind):
    settings.TRANSLATION_SERVICE_URL = f"http://127.0.0.1:{free_port()}"

    assert ask(client, translation) == [
        ("error", f"{kind} gave no suggestions. It can't be reached.")
    ]


def test_a_fault_that_passes_is_not_seen(client, translation, server, deepl):
    def broken_once(status, body):
        return (503, b"") if len(server.asked) == 1 else (status, body)

    server.spoil = broken_once

    assert [kind for kind, _words in ask(client, translation)] == ["success"]
    assert len(server.asked) == 2


def test_a_fault_in_a_later_batch_leaves_all_as_it_was(home, server, deepl):
    body = [{"type": "heading", "value": f"Rubrik {number}"} for number in range(60)]
    translation = contact_page.begin(body=body)
    server.spoil = lambda status, body: (456, b"") if len(server.asked) > 1 else (status, body)

    with pytest.raises(UserFacingError):
        services.suggest_translations(translation, None)

    assert not MachineSuggestion.objects.exists()


def test_a_slow_service_is_asked_for_the_rest_another_time(
    client, translation, server, deepl, monkeypatch
):
    monkeypatch.setattr(http, "TIME_LIMIT", -1)

    shown = ask(client, translation)

    assert shown == [("warning", "The service is slow: 5 texts are left. Ask again for them.")]


def test_the_machine_is_waited_for_before_the_turn(translation, server, deepl):
    """Nobody else who writes waits for a machine: no transaction is open while it is asked."""
    around = list(connection.savepoint_ids)  # the test's own transaction
    open_now, seen = connection.savepoint_ids, []

    def translate(text):
        seen.append(list(open_now))
        return text

    server.translate = translate
    services.suggest_translations(translation, None)

    assert seen == [around] * len(TEXTS)


@pytest.mark.parametrize("role", [roles.READERS, roles.EDITORS])
def test_who_may_not_edit_the_translation_asks_for_nothing(translation, server, kind, role):
    other = contact_page.translator(role)

    response = other.post(contact_page.address("machine_translate", translation))

    assert (response.status_code, response.url) == (302, "/admin/")
    assert (server.asked, suggestions()) == ([], {})


def test_a_page_that_somebody_has_locked_gets_none(client, translation, server, deepl):
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, factories.UserFactory()
    page.save()

    ((kind, _words),) = ask(client, translation)

    assert (kind, server.asked) == ("error", [])


def test_it_takes_a_button_not_a_link(client, translation, server, kind):
    assert client.get(contact_page.address("machine_translate", translation)).status_code == 405
    assert (
        client.post(reverse("wagtail_localize:machine_translate", args=[987654321])).status_code
        == 404
    )


def test_suggestions_stay_when_the_service_is_taken_away(client, translation, kind, settings):
    ask(client, translation)
    settings.TRANSLATION_SERVICE = ""

    assert client.post(contact_page.address("machine_translate", translation)).status_code == 404
    assert len(suggestions()) == len(TEXTS)
    services.save_segment(
        translation, translation.source.stringsegment_set.first().pk, TITLE, client.user
    )
    assert TranslationStatus.objects.get(translation=translation).machine == 4
