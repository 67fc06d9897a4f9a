"""A PO file with something wrong in it is refused with a message that says what and where, whole."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail_localize.models import StringTranslation

from core.exceptions import UserFacingError
from tests import factories
from tests.translation import contact_page
from tests.translation.contact_page import LAST, LEAD, RICH, TITLE, TRANSLATED
from translation import services
from translation.texts import po_files

WRITTEN = {swedish: written for swedish, (written, _stored) in TRANSLATED.items()}
NOT_PO = "Row %s of the file is not as a PO file is written."
NOT_UTF_8 = "Row %s of the file is not in UTF-8. Save the file with that encoding."


@pytest.fixture
def translation(home):
    """A translation with its title translated."""
    translation = contact_page.begin()
    contact_page.write(translation, {TITLE: "Contact"})
    return translation


@pytest.fixture
def client(translation):
    return contact_page.translator()


@pytest.fixture
def file(translation):
    """The file of the translation, with everything filled in."""
    po = polib.pofile(services.export_po(translation, None))
    for entry in po:
        entry.msgstr = WRITTEN[entry.msgid]
    return po


def upload(client, translation, content):
    data = {} if content is None else {"file": SimpleUploadedFile("en.po", content)}
    return client.post(contact_page.address("upload_pofile", translation), data)


def records():
    return list(StringTranslation.objects.order_by("pk").values())


@pytest.fixture
def refused(client, translation):
    """Return a function that uploads bytes or a file, which changes nothing, and returns the message."""

    def refused(content):
        before = records()
        content = str(content).encode() if isinstance(content, polib.POFile) else content
        response = upload(client, translation, content)
        ((kind, message),) = contact_page.messages(response)[-1:]
        assert kind == "error"
        assert records() == before
        assert response.url == f"/admin/pages/{translation.get_target_instance().pk}/edit/"
        return message

    return refused


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "Choose a PO file to upload."),
        (b"", "The file is empty."),
        (b"\n \r\n", "The file is empty."),
        (b"/etc/passwd", NOT_PO % 1),
        (b"PK\x03\x04", NOT_PO % 1),
        (b'msgid "a"\nmsgstr "b', NOT_PO % 2),
        (b'msgid "a"\nmsgstr "b"\nmsgstr "c" d', NOT_PO % 3),
        (b'msgid "a"\nmsgid "b"', NOT_PO % 2),
        (b'\n\nmsgid "a"\nmsgstr "\xe5"', NOT_UTF_8 % 4),
        ('msgid "å"'.encode("utf-16"), NOT_UTF_8 % 1),
        (
            b'msgid "a"\nmsgstr "b"\n',
            "The file lacks the header that says which translation it is of. Download it anew.",
        ),
        (b"#" * (1024 * 1024 + 1), "The file is too big: a PO file of a page is never bigger than 1 MB."),
    ],
)  # fmt: skip
def test_what_is_no_po_file_of_a_translation_is_refused(refused, content, message):
    assert refused(content) == message


def test_the_path_of_a_file_is_not_read(translation, refused, file, tmp_path):
    path = tmp_path / "en.po"
    file.save(str(path))

    assert refused(str(path).encode()) == NOT_PO % 1


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("X-WagtailLocalize-TranslationID", None,
         "The file lacks the header that says which translation it is of. Download it anew."),
        ("X-Downloaded-At", None,
         "The file lacks the header that says which translation it is of. Download it anew."),
        ("X-WagtailLocalize-TranslationID", "other",
         "The file is of another page, or of another language."),
        ("Language", "de_AT",
         "The file says that its language is “de”; this translation is in English."),
        *[
            ("X-Downloaded-At", value,
             "The header does not say when the file was downloaded (X-Downloaded-At). "
             "Download it anew.")
            for value in ("", "yesterday", "2026-13-45T00:00:00+01:00", "2026-01-01T00:00:00",
                          "2999-01-01T00:00:00+00:00")
        ],
    ],
)  # fmt: skip
def test_a_header_of_another_translation_or_none_is_refused(refused, file, name, value, message):
    if value is None:
        del file.metadata[name]
    else:
        file.metadata[name] = value

    assert refused(file) == message


def test_the_file_of_another_page_is_refused(refused):
    other = contact_page.begin(title="Hemligt", slug="hemligt")

    message = refused(services.export_po(other, None).encode())

    assert message == "The file is of another page, or of another language."


def test_british_english_is_english(client, translation, file):
    file.metadata["Language"] = "en_GB"

    upload(client, translation, str(file).encode())

    assert len(contact_page.stored(translation)) == 5


@pytest.mark.parametrize(
    ("text", "translated", "fault"),
    [
        (RICH, "Write to us &amp; Co.",
         'The link <a id="a1">…</a> is missing. Put it around the words that lead there.'),
        (RICH, '<a id="a1">Write</a> <a id="a2">us</a>', 'There is no link <a id="a2"> in Swedish.'),
        (RICH, '<a id="a1">Write</a><!--<script>alert(1)</script>-->',
         "A text can't have comments or declarations (“<!…”, “<?…”)."),
        (LAST, "We <script>answer</script>.",
         "<script> tag is not allowed. Strings can only contain standard HTML inline tags "
         "(such as <b>, <a>)"),
        (LAST, 'We <b onclick="x()">answer</b>.',
         "Strings cannot have any HTML tags with attributes (except for 'id' in <a> tags)"),
        (LAST, "We <![answer]>", "This is not HTML that a page can show."),
        (LAST, "<b>" * 3000, "This is not HTML that a page can show."),
        (LEAD, "Write\x00", "There is a character in it that no text can have."),
        (TITLE, "C" * 256, "Too long: 256 characters, and there is room for 255."),
    ],
)  # fmt: skip
def test_a_translation_that_the_page_could_not_show_refuses_the_whole_file(
    refused, file, text, translated, fault
):
    entry = file.find(text)
    entry.msgstr = translated
    row = next(e.linenum for e in polib.pofile(str(file)) if e.msgid == text)

    beginning = " ".join(text.split())
    assert refused(file) == f"Nothing was taken from the file. Row {row}, “{beginning}”: {fault}"


def test_several_faults_are_told_at_once_but_not_all_of_very_many(home, client):
    words = [f"Rad {number}" for number in range(8)]
    body = [{"type": "text", "value": "".join(f"<p>{word}</p>" for word in words)}]
    translation = contact_page.begin(title="Många", slug="manga", body=body)
    po = polib.pofile(services.export_po(translation, None))
    for entry in po[2:]:
        entry.msgstr = "<p>"

    response = upload(client, translation, str(po).encode())

    ((_kind, message),) = contact_page.messages(response)
    assert [word for word in words if f"“{word}”" in message] == words[:5]
    assert message.endswith(" and 3 more")


def test_two_translations_of_one_text_are_refused_but_the_same_one_twice_is_not(
    client, translation, refused, file
):
    again = polib.POEntry(msgctxt="lead", msgid=LEAD, msgstr=WRITTEN[LEAD])
    file.append(again)
    upload(client, translation, str(file).encode())
    assert len(contact_page.stored(translation)) == 5

    again.msgstr = "Something else."
    rows = [entry.linenum for entry in polib.pofile(str(file)) if entry.msgid == LEAD]

    assert refused(file) == (
        f'Nothing was taken from the file. Row {rows[1]}, “Skriv "så" <här>. Eller ring.”: '
        f"The same text is translated in another way at row {rows[0]}."
    )


def test_entries_of_other_places_are_left_out(client, translation, file):
    for entry in file:
        entry.msgctxt = None if entry.msgid == LEAD else "other"

    shown = contact_page.messages(upload(client, translation, str(file).encode()))

    assert shown[0] == ("info", "0 translations were taken from the file; 0 unchanged.")
    assert contact_page.stored(translation) == {"Kontakt &amp; hjälp": "Contact"}


def test_a_page_that_somebody_has_locked_stays_as_it_is(translation, refused, file):
    page = translation.get_target_instance()
    page.locked, page.locked_by, page.locked_at = True, factories.UserFactory(), timezone.now()
    page.save()

    assert "locked" in refused(file)


DAMAGE = [
    b"", b"\x00", b"\xff", b'"', b"\\", b"\n", b"<", b"&#0;", b"<!--", b'<a id=\\"a1\\">', b"</a>",
    b"#, fuzzy\n", b"#~ ", b'msgid ""\n', b'msgctxt "lead"\n', b'msgstr[0] "x"\n',
    b"\xc2\x85", b"\xe2\x80\xa8",
]  # fmt: skip


@st.composite
def damaged(draw, content):
    """Return bytes with some parts of them cut out, repeated or put in anew."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([0, 0, 1, 3, 40])))
        piece = draw(st.sampled_from([*DAMAGE, content[start:end] * 2]) | st.binary(max_size=3))
        content = content[:start] + piece + content[end:]
    return content


def parsed_entries(content):
    """Return {(place, Swedish): each English} of what a file says."""
    try:
        po = po_files.parse_po(content)
    except UserFacingError:
        return {}
    entries = {}
    for entry in po:
        if not entry.obsolete and not entry.fuzzy:
            entries.setdefault((entry.msgctxt, entry.msgid), []).append(entry.msgstr.strip())
    return entries


@given(data=st.data())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_uploaded_nothing_is_changed_but_what_the_file_says(
    client, translation, file, data
):
    valid = str(file).encode()
    content = data.draw(damaged(valid) | st.binary(max_size=200) | st.text().map(str.encode))
    before = contact_page.read(translation)

    with transaction.atomic():
        response = upload(client, translation, content)
        after = contact_page.read(translation)
        transaction.set_rollback(True)

    assert response.status_code == 302
    given = parsed_entries(content)
    for place, english in after.items():
        assert english == before[place] or po_files.normalize_newlines(english) in given[place]
