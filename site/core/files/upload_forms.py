"""Upload forms: the content of a file must agree with its extension."""

import codecs
import re
import zlib
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL.Image import DecompressionBombError
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

OFFICE_OPEN = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
# For each kind of zip archive: the file inside that declares the kind, and what it must declare.
ARCHIVES = {
    "docx": ("[Content_Types].xml", f"{OFFICE_OPEN}.wordprocessingml.document.main+xml"),
    "xlsx": ("[Content_Types].xml", f"{OFFICE_OPEN}.spreadsheetml.sheet.main+xml"),
    "pptx": ("[Content_Types].xml", f"{OFFICE_OPEN}.presentationml.presentation.main+xml"),
    "odt": ("mimetype", f"{OPEN_DOCUMENT}.text"),
    "ods": ("mimetype", f"{OPEN_DOCUMENT}.spreadsheet"),
    "odp": ("mimetype", f"{OPEN_DOCUMENT}.presentation"),
}
BROKEN_ARCHIVE_ERRORS = (
    BadZipFile,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
DAMAGED_PICTURE_ERRORS = (OSError, SyntaxError, ValueError, DecompressionBombError)
MAX_DECLARATION_BYTES = 1024 * 1024


class SiteImageForm(BaseImageForm):
    """Rejects a picture that Pillow can't open, which would otherwise be a server error."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            # The field's own validation opens the picture and lets Pillow's errors through.
            file.to_python = _reject_damaged(file.to_python)


class SiteDocumentForm(BaseDocumentForm):
    """Rejects a document whose content does not agree with its extension."""

    def clean_file(self):
        upload = self.cleaned_data["file"]
        if "file" in self.changed_data:
            check_content(upload)
        return upload


def _reject_damaged(to_python):
    def convert(data):
        try:
            return to_python(data)
        except DAMAGED_PICTURE_ERRORS:
            raise ValidationError(_("The picture is damaged or too large to be shown.")) from None

    return convert


def check_content(upload):
    """Raise `ValidationError` unless the content of a file agrees with its extension."""
    extension = PurePath(upload.name).suffix.lstrip(".").lower()
    upload.seek(0)
    if extension in ARCHIVES:
        agrees = upload.read(4) == b"PK\3\4" and _declares(upload, *ARCHIVES[extension])
    elif extension == "pdf":
        agrees = upload.read(5) == b"%PDF-"
    else:
        agrees = _is_text(upload)
    upload.seek(0)
    if not agrees:
        raise ValidationError(
            _("The content of the file is not %(kind)s. Save it as such and upload it again.")
            % {"kind": extension.upper()}
        )


def _declares(upload, name, kind):
    try:
        with ZipFile(upload) as archive, archive.open(name) as declaration:
            declared = declaration.read(MAX_DECLARATION_BYTES).decode(errors="replace")
    except BROKEN_ARCHIVE_ERRORS:
        return False
    return kind in re.split(r"[\s\"']", declared)


def _is_text(upload):
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in upload.chunks():
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
