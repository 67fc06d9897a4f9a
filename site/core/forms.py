"""Upload forms: a file must be what its name says."""

from pathlib import PurePath

import puremagic
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

SAME_KIND = {
    "docx": {"docx", "zip"},
    "xlsx": {"xlsx", "zip"},
    "pptx": {"pptx", "zip"},
    "odt": {"odt", "zip"},
    "ods": {"ods", "zip"},
    "odp": {"odp", "zip"},
    "pdf": {"pdf"},
}
TEXT_KINDS = {"csv", "txt"}


class SiteDocumentForm(BaseDocumentForm):
    """Refuses a document whose content is not what its extension says."""

    def clean_file(self):
        upload = self.cleaned_data["file"]
        if "file" in self.changed_data:
            check_content(upload)
        return upload


def check_content(upload):
    """Raise `ValidationError` unless the first bytes of a file agree with its extension."""
    extension = PurePath(upload.name).suffix.lstrip(".").lower()
    upload.seek(0)
    head = upload.read(64 * 1024)
    upload.seek(0)
    if not head:
        raise ValidationError(_("The file is empty."))
    if extension in TEXT_KINDS:
        agrees = _is_text(head)
    else:
        agrees = bool(_kinds(head) & SAME_KIND.get(extension, {extension}))
    if not agrees:
        raise ValidationError(
            _("The content of the file is not %(kind)s. Save it as such and upload it again.")
            % {"kind": extension.upper()}
        )


def _is_text(head):
    try:
        head[: len(head) - 3].decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in head


def _kinds(head):
    try:
        return {match.extension.lstrip(".") for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        return set()
