"""Renditions are served with long cache headers; originals and documents have no address of that kind."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from core.models import SiteImage
from tests import factories
from tests.uploads import picture_bytes, uploaded_file

YEAR = 365 * 24 * 3600


@pytest.fixture
def image(db):
    return factories.ImageFactory()


@pytest.mark.parametrize(
    ("kind", "content_type"),
    [
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("webp", "image/webp"),
        ("avif", "image/avif"),
    ],
)
def test_a_rendition_is_served_for_a_year(client, image, kind, content_type):
    rendition = image.get_rendition(f"width-20|format-{kind}")

    response = client.get(rendition.url)

    assert response.getvalue() == rendition.file.read()
    assert response["Content-Type"] == content_type
    assert response["Cache-Control"] == f"public, max-age={YEAR}, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in response


def test_an_address_never_comes_to_show_another_picture(client, db):
    first = factories.ImageFactory(file=uploaded_file("bild.png", picture_bytes(colour="red")))
    address = first.get_rendition("width-20").url
    first.file.storage.delete(first.file.name)
    first.delete()

    second = SiteImage.objects.create(
        title="Ny", file=uploaded_file("bild.png", picture_bytes(colour="blue"))
    )

    assert second.file.name == first.file.name
    assert second.get_rendition("width-20").url != address


def test_originals_and_documents_have_no_address(client, image):
    document = factories.DocumentFactory()

    for file in (image.file, document.file):
        assert Path(file.path).is_file()
        assert client.get(file.url).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "..",
        ".",
        "..%2foriginal_images%2fhemlig.txt",
        "%2e%2e%2foriginal_images%2fhemlig.txt",
        "..%5coriginal_images%5chemlig.txt",
        "%2e%2e/original_images/hemlig.txt",
        "folder",
        "finns-inte.jpg",
        "noll%00.jpg",
        "x" * 300,
    ],
)
def test_nothing_but_a_rendition_is_served(client, image, name):
    image.get_rendition("width-20")
    images = Path(settings.MEDIA_ROOT) / "images"
    (images / "folder").mkdir()
    secret = Path(settings.MEDIA_ROOT) / "original_images" / "hemlig.txt"
    secret.write_text("hemligt")

    response = client.get(f"/media/images/{name}")

    assert response.status_code == 404
    assert "hemligt" not in response.content.decode()


def test_a_replaced_picture_has_a_new_address(client, image):
    client.force_login(factories.UserFactory(is_superuser=True))
    before = image.get_rendition("width-20").url

    client.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {
            "title": image.title,
            "file": uploaded_file(Path(image.file.name).name, picture_bytes("jpeg", "red")),
            "collection": image.collection_id,
        },
    )

    assert SiteImage.objects.get().get_rendition("width-20").url != before
