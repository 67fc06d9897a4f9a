"""A translation goes out as a PO file and comes back: what is in it, and what is taken."""

import datetime

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from setup import roles
from tests import factories
from tests.core.fact_pages import PAGES, make_page, publish_change
from tests.translation import contact_page
from tests.translation.contact_page import LAST, LEAD, RICH, TEXTS, TITLE, TRANSLATED
from translation import services
from translation.models import TranslationStage, TranslationStatus

WRITTEN = {swedish: written for swedish, (written, _stored) in TRANSLATED.items()}
STORED = {  # by the Swedish as it is stored
    "Kontakt &amp; hjälp": "Contact &amp; help",
    'Skriv "så" &lt;här&gt;.<br/>Eller ring.': 'Write "so" &lt;here&gt;.<br/>Or call.',
    **{swedish: TRANSLATED[swedish][1] for swedish in ("Frågor", RICH, LAST)},
}


@pytest.fixture
def translation(home):
    return contact_page.begin()


@pytest.fixture
def client(translation):
    return contact_page.translator()


def download(client, translation):
    response = client.get(contact_page.address("download_pofile", translation))
    assert response.status_code == 200
    return polib.pofile(response.content.decode())


def upload(client, translation, po):
    """Upload a file; return the messages."""
    file = SimpleUploadedFile("en.po", str(po).encode())
    response = client.post(contact_page.address("upload_pofile", translation), {"file": file})
    edit = f"/admin/pages/{translation.get_target_instance().pk}/edit/"
    assert response.url == edit
    return contact_page.messages(response)


def fill(po, words):
    """Let a file say what is written for each text, as finished."""
    for entry in po:
        if entry.msgid in words and not entry.obsolete:
            entry.msgstr, entry.fuzzy = words[entry.msgid], False
    return po


def entries(po):
    return [(entry.msgid, entry.msgstr, entry.fuzzy, bool(entry.obsolete)) for entry in po]


def change(translation, **values):
    """Change Swedish, and let the translators know."""
    page = translation.source.get_source_instance().specific
    publish_change(
        page, lambda page: [setattr(page, name, value) for name, value in values.items()]
    )
    services.sync_translations(page)


def test_a_file_says_what_it_is_of_and_when_it_was_made(client, translation):
    before = timezone.now()

    response = client.get(contact_page.address("download_pofile", translation))

    assert response["Content-Type"] == "text/x-gettext-translation; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="kontakt-en.po"'
    po = polib.pofile(response.content.decode())
    assert po.header == "Kontakt & hjälp (Swedish → English)"
    assert po.metadata["X-WagtailLocalize-TranslationID"] == str(translation.uuid)
    assert po.metadata["Language"] == "en"
    assert po.metadata["Content-Type"] == "text/plain; charset=UTF-8"
    made = datetime.datetime.fromisoformat(po.metadata["X-Downloaded-At"])
    assert before <= made <= timezone.now()


def test_texts_stand_in_their_order_as_a_person_reads_them_with_the_names_of_their_places(
    client, translation
):
    contact_page.write(translation, {LEAD: WRITTEN[LEAD], RICH: WRITTEN[RICH]})

    po = download(client, translation)

    assert entries(po) == [
        (text, WRITTEN[text] if text in (LEAD, RICH) else "", False, False) for text in TEXTS
    ]
    assert [entry.comment for entry in po] == [
        "Title", "Lead", "Heading", "Text", "Text",
    ]  # fmt: skip
    assert [entry.msgctxt for entry in po][:2] == ["title", "lead"]


def test_what_needs_an_update_is_fuzzy_and_what_is_gone_comes_last(client, translation):
    contact_page.write(translation, WRITTEN)
    change(translation, lead="Skriv.", body=contact_page.BODY[1:])

    po = download(client, translation)

    assert entries(po) == [
        (TITLE, WRITTEN[TITLE], False, False),
        ("Skriv.", WRITTEN[LEAD], True, False),
        (RICH, WRITTEN[RICH], False, False),
        (LAST, WRITTEN[LAST], False, False),
        ("Frågor", "Questions", False, True),
        (LEAD, WRITTEN[LEAD], False, True),
    ]
    assert [entry.previous_msgid for entry in po] == [None, LEAD, None, None, None, None]


def test_what_is_filled_in_becomes_the_translation(client, translation):
    shown = upload(client, translation, fill(download(client, translation), WRITTEN))

    assert shown == [("success", "5 translations were taken from the file; 0 unchanged.")]
    assert contact_page.stored(translation) == STORED
    written = StringTranslation.objects.all()
    assert {(text.last_translated_by, text.tool_name) for text in written} == {(client.user, "PO")}
    status = TranslationStatus.objects.get(translation=translation)
    assert (status.state, status.translated, status.words_left) == (TranslationStage.READY, 5, 0)
    page = services.make_draft(translation, client.user).as_object()
    assert (page.title, page.lead) == ("Contact & help", 'Write "so" <here>.\nOr call.')
    assert page.body.raw_data[1]["value"] == (
        '<p><a href="https://example.org/">Write</a> to us &amp; Co.</p><p>We <b>answer</b>.</p>'
    )


def test_a_file_that_comes_back_as_it_was_changes_nothing(client, translation):
    contact_page.write(translation, WRITTEN)
    change(translation, lead="Skriv.")
    before = list(StringTranslation.objects.order_by("pk").values())

    shown = upload(client, translation, download(client, translation))

    assert shown == [
        ("info", "0 translations were taken from the file; 4 unchanged."),
        ("warning", "Left out, since the file marks it as not ready (fuzzy): “Skriv.”."),
    ]
    assert list(StringTranslation.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("model", PAGES)
def test_a_file_of_any_page_comes_back_with_all_of_its_texts(home, model):
    page = make_page(model)
    services.submit_translation(page, Locale.objects.get(language_code="en"), None)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    po = polib.pofile(services.export_po(translation, None))
    assert len(po) > 0
    assert [entry.msgid for entry in po if not entry.comment] == []
    for entry in po:
        entry.msgstr = f"{entry.msgid} in English"

    taken = services.import_po(translation, str(po).encode(), None)

    assert len(taken.written) == len(po) > 0
    status = TranslationStatus.objects.get(translation=translation)
    assert status.translated == status.segments


def test_an_empty_translation_takes_nothing_away(client, translation):
    contact_page.write(translation, WRITTEN)
    po = download(client, translation)
    fill(po, dict.fromkeys(TEXTS[:3], "") | {LAST: "  \n "})

    shown = upload(client, translation, po)

    assert shown == [("info", "0 translations were taken from the file; 5 unchanged.")]
    assert contact_page.stored(translation) == STORED


def test_a_fuzzy_entry_that_is_finished_is_taken_and_the_text_is_up_to_date(client, translation):
    contact_page.write(translation, WRITTEN)
    change(translation, lead="Skriv.")

    upload(client, translation, fill(download(client, translation), {"Skriv.": "Write."}))

    assert contact_page.stored(translation)["Skriv."] == "Write."
    assert TranslationStatus.objects.get(translation=translation).state == TranslationStage.READY


def test_what_swedish_no_longer_says_is_left_out_and_told(client, translation):
    po = fill(download(client, translation), WRITTEN)
    change(translation, lead="Skriv.")

    shown = upload(client, translation, po)

    assert shown == [
        ("success", "4 translations were taken from the file; 0 unchanged."),
        (
            "warning",
            'Left out, since Swedish does not say it any more: “Skriv "så" <här>. Eller ring.”.',
        ),
    ]
    assert contact_page.stored(translation) == {
        swedish: english for swedish, english in STORED.items() if "Eller" not in swedish
    }


def test_what_somebody_else_wrote_since_is_left_out_and_told(client, translation):
    contact_page.write(
        translation, {TITLE: "Old", LEAD: "Old"}, factories.UserFactory(is_superuser=True)
    )
    po = fill(download(client, translation), WRITTEN)
    contact_page.write(translation, {TITLE: "Newer"}, factories.UserFactory(is_superuser=True))

    shown = upload(client, translation, po)

    assert shown == [
        ("success", "4 translations were taken from the file; 0 unchanged."),
        (
            "warning",
            "Left out, since somebody else has translated it after you downloaded: "
            "“Kontakt & hjälp”.",
        ),
    ]
    assert contact_page.stored(translation) == STORED | {"Kontakt &amp; hjälp": "Newer"}


def test_whoever_uploads_a_file_again_overwrites_what_they_wrote_themselves(client, translation):
    po = fill(download(client, translation), WRITTEN)
    upload(client, translation, po)

    shown = upload(client, translation, fill(po, {TITLE: "Contact"}))

    assert shown[1:] == [("success", "1 translation was taken from the file; 4 unchanged.")]
    assert contact_page.stored(translation)["Kontakt &amp; hjälp"] == "Contact"


def test_files_that_a_windows_tool_has_saved_are_read_too(client, translation):
    po = str(fill(download(client, translation), WRITTEN))
    po = "\ufeff" + po.replace("\n", "\r\n")

    shown = upload(client, translation, po.replace('så\\" <här>.\\n', 'så\\" <här>.\\r\\n'))

    assert shown == [("success", "5 translations were taken from the file; 0 unchanged.")]
    assert contact_page.stored(translation) == STORED


def test_the_same_sentence_twice_in_a_text_stands_once(home, client):
    twice = [{"type": "text", "id": contact_page.BODY[1]["id"], "value": "<p>Ja.</p><p>Ja.</p>"}]
    translation = contact_page.begin(title="Svar", slug="svar", body=twice)

    po = fill(download(client, translation), {"Ja.": "Yes."})

    assert [entry.msgid for entry in po].count("Ja.") == 1
    upload(client, translation, po)
    assert contact_page.stored(translation) == {"Ja.": "Yes."}


@pytest.mark.parametrize("role", [roles.READERS, roles.EDITORS])
def test_who_may_not_edit_the_translation_neither_downloads_nor_uploads(translation, client, role):
    po = fill(download(client, translation), WRITTEN)
    other = contact_page.translator(role)

    for method, name in (("get", "download_pofile"), ("post", "upload_pofile")):
        data = {"file": SimpleUploadedFile("en.po", str(po).encode())} if method == "post" else {}
        response = getattr(other, method)(contact_page.address(name, translation), data)
        assert (response.status_code, response.url) == (302, "/admin/")
    assert contact_page.stored(translation) == {}


def test_a_translation_that_is_stopped_or_gone_is_not_found(translation, client):
    gone = contact_page.begin(title="Borta", slug="borta")
    gone.get_target_instance().delete()
    translation.enabled = False
    translation.save()

    for each in (translation, gone):
        assert client.get(contact_page.address("download_pofile", each)).status_code == 404
        assert client.post(contact_page.address("upload_pofile", each)).status_code == 404


def test_a_download_takes_as_many_queries_for_many_texts_as_for_few(home):
    costs = []
    for number in (3, 30):
        body = [{"type": "heading", "value": f"Rubrik {n}"} for n in range(number)]
        translation = contact_page.begin(title=f"Sida {number}", slug=f"sida-{number}", body=body)
        contact_page.write(translation, {f"Rubrik {n}": f"Heading {n}" for n in range(number)})
        change(translation, body=body[:1])
        translation = Translation.objects.get(pk=translation.pk)
        with CaptureQueriesContext(connection) as queries:
            services.export_po(translation, None)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 15
