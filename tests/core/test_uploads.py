"""Uploads are checked by content: a file must be what its name says, whichever form it comes by."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext, override
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Collection

from core.files.upload_forms import check_content
from core.models import SiteDocument, SiteImage
from tests import factories
from tests.uploads import (
    EXE,
    HTML,
    OPEN_DOCUMENT,
    PDF,
    SVG,
    office_file,
    open_document_file,
    picture_bytes,
    uploaded_file,
    zip_archive,
)

WRONG_CONTENT = "The content of the file is not %(kind)s. Save it as such and upload it again."
KINDS = ["avif", "gif", "jpeg", "png", "webp"]
EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
# Each way an editor can upload, with the names that its form gives to title and file.
DOCUMENT_FORMS = {
    "wagtaildocs:add": ("title", "file"),
    "wagtaildocs_chooser:create": (
        "document-chooser-upload-title",
        "document-chooser-upload-file",
    ),
    "wagtaildocs:add_multiple": ("title", "files[]"),
}


@pytest.fixture
def editor(client, db):
    client.force_login(factories.UserFactory(is_superuser=True))
    return client


def send(editor, view, title, file):
    """Upload by the form of a view and return what it answers, its entities resolved."""
    title_field, file_field = DOCUMENT_FORMS[view]
    prefix = file_field.removesuffix("file") if "chooser" in view else ""
    collection = Collection.get_first_root_node().pk
    data = {title_field: title, file_field: file, f"{prefix}collection": collection}
    return editor.post(reverse(view), data)


@pytest.mark.parametrize("view", DOCUMENT_FORMS)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rapport.pdf", PDF),
        *((f"rapport.{kind}", office_file(kind)) for kind in ("docx", "xlsx", "pptx")),
        *((f"rapport.{kind}", open_document_file(kind)) for kind in OPEN_DOCUMENT),
        ("rader.csv", "region;ansvar\nÖrebro;måltider\n".encode()),
        ("lista.txt", ("å" * 70_001).encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_document_that_is_what_its_name_says_is_kept(editor, view, name, content):
    send(editor, view, "Rapport", uploaded_file(name, content))

    document = SiteDocument.objects.get()
    assert document.file.read() == content
    assert document.file_extension == name.rpartition(".")[2]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("program.pdf", EXE),
        ("sida.pdf", HTML),
        ("teckning.pdf", SVG),
        ("bild.pdf", picture_bytes()),
        ("arkiv.docx", zip_archive({"fil.txt": "text"})),
        ("makro.docx", office_file("docm")),
        ("tabell.docx", office_file("xlsx")),
        ("text.odt", open_document_file("ods")),
        ("sida.odt", HTML + open_document_file("odt")),
        ("avbruten.xlsx", office_file("xlsx")[:-20]),
        ("sida.docx", HTML),
        ("lista.txt", b"rad ett\0rad tv\xc3\xa5"),
        ("sen-nolla.txt", b"x" * 100_000 + b"\0"),
        ("program.csv", EXE),
        ("gammal.csv", "Örebro".encode("cp1252")),
        ("avbruten.txt", "å".encode()[:1]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("view", DOCUMENT_FORMS)
def test_a_document_that_is_something_else_is_refused_with_a_reason(editor, view, name, content):
    response = send(editor, view, "Rapport", uploaded_file(name, content))

    assert SiteDocument.objects.count() == 0
    with override("sv"):
        reason = gettext(WRONG_CONTENT) % {"kind": name.rpartition(".")[2].upper()}
    assert reason in answered(response)


@pytest.mark.parametrize("name", ["program.exe", "sida.html", "teckning.svg", "arkiv.zip", "utan"])
@pytest.mark.parametrize("view", DOCUMENT_FORMS)
def test_a_document_of_another_kind_is_refused(editor, view, name):
    send(editor, view, "Rapport", uploaded_file(name, PDF))

    assert SiteDocument.objects.count() == 0


@pytest.mark.parametrize("view", DOCUMENT_FORMS)
def test_an_empty_document_is_refused(editor, view):
    send(editor, view, "Rapport", uploaded_file("tom.txt", b""))

    assert SiteDocument.objects.count() == 0


@pytest.mark.parametrize("view", DOCUMENT_FORMS)
def test_a_document_that_is_too_large_is_refused(editor, view, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = len(PDF)
    send(editor, view, "Ryms", uploaded_file("ryms.pdf", PDF))
    send(editor, view, "Ryms inte", uploaded_file("ryms-inte.pdf", PDF + b"\n"))

    assert [document.title for document in SiteDocument.objects.all()] == ["Ryms"]


def test_a_document_cannot_be_replaced_by_something_else(editor):
    document = factories.DocumentFactory()
    before = document.file.read()

    editor.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        {
            "title": "Bytt",
            "file": uploaded_file("villkor.pdf", HTML),
            "collection": document.collection_id,
        },
    )

    document = SiteDocument.objects.get()
    assert (document.title, document.file.read()) == ("Kontraktsvillkor", before)


def test_a_document_whose_file_stays_can_be_renamed(editor):
    document = factories.DocumentFactory()

    editor.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        {"title": "Omdöpt", "collection": document.collection_id},
    )

    assert SiteDocument.objects.get().title == "Omdöpt"


@given(st.sampled_from(EXTENSIONS), st.binary(min_size=1) | st.text(min_size=1).map(str.encode))
def test_any_bytes_at_all_are_either_kept_or_refused_and_can_be_read_again(extension, content):
    file = uploaded_file(f"fil.{extension}", content)
    try:
        check_content(file)
    except ValidationError:
        pass
    else:
        assert extension in ("csv", "txt") or content.startswith((b"%PDF-", b"PK"))
    assert file.read() == content


@pytest.mark.parametrize("view", ["wagtailimages:add", "wagtailimages:add_multiple"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sida.png", HTML),
        ("teckning.png", SVG),
        ("teckning.svg", SVG),
        ("text.jpg", PDF),
        ("foto.png", picture_bytes("jpeg")),
        ("tom.png", b""),
        *(
            (f"avbruten.{kind}", picture_bytes(kind)[: len(picture_bytes(kind)) // 2])
            for kind in KINDS
        ),
        *((f"borjan.{kind}", picture_bytes(kind)[:40]) for kind in KINDS),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_image_that_is_something_else_is_refused(editor, view, name, content):
    send_image(editor, view, uploaded_file(name, content))

    assert SiteImage.objects.count() == 0


@pytest.mark.parametrize("view", ["wagtailimages:add", "wagtailimages:add_multiple"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_kept(editor, view, kind):
    send_image(editor, view, uploaded_file(f"bild.{kind}", picture_bytes(kind)))

    assert SiteImage.objects.get().file.read() == picture_bytes(kind)


@pytest.mark.parametrize("view", ["wagtailimages:add", "wagtailimages:add_multiple"])
def test_a_picture_that_is_too_large_is_refused(editor, view, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = len(picture_bytes()) - 1
    send_image(editor, view, uploaded_file("bild.png", picture_bytes()))

    assert SiteImage.objects.count() == 0


def send_image(editor, view, file):
    name = "files[]" if view.endswith("multiple") else "file"
    collection = Collection.get_first_root_node().pk
    return editor.post(reverse(view), {"title": "Bild", name: file, "collection": collection})


def answered(response):
    """Return the words of an answer, be it a page or the JSON of a dialogue."""
    return str(response.json()) if "json" in response["Content-Type"] else response.content.decode()
