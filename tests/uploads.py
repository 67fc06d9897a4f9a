"""Small real files, and files whose content differs from their names."""

import io
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/{part}" ContentType="{kind}"/></Types>'
)
OFFICE = "application/vnd.openxmlformats-officedocument."
OFFICE_PARTS = {
    "docx": ("word/document.xml", OFFICE + "wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", OFFICE + "presentationml.presentation.main+xml"),
    "docm": ("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
}
OPEN_DOCUMENT = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
HTML = b"<!doctype html><script>alert(document.cookie)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(200)


def uploaded_file(name, content):
    """Return a file as a browser would send it."""
    return SimpleUploadedFile(name, content)


def office_file(kind):
    """Return the bytes of an Office Open XML file of a kind."""
    part, content_type = OFFICE_PARTS[kind]
    return zip_archive(
        {"[Content_Types].xml": CONTENT_TYPES.format(part=part, kind=content_type), part: ""}
    )


def open_document_file(kind):
    """Return the bytes of an OpenDocument file of a kind."""
    return zip_archive({"mimetype": OPEN_DOCUMENT[kind], "content.xml": "<office/>"})


def zip_archive(files):
    """Return the bytes of a zip archive of some files."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as zip_file:
        for name, text in files.items():
            zip_file.writestr(name, text)
    return buffer.getvalue()


def picture_bytes(kind="png", colour="teal"):
    """Return the bytes of a picture of a kind."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(buffer, kind)
    return buffer.getvalue()
