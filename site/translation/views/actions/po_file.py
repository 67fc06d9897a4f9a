"""The views that download and upload translations as PO files."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages

from core.exceptions import UserFacingError

from ... import services
from ...texts import po_files
from ...texts.summaries import quoted_beginning, summarize
from ..get_or_404 import get_translation_and_page_or_404


@require_GET
def download_po_file(request, translation_id):
    """Send the translation as a PO file, named after the Swedish page and the language."""
    translation, _page = get_translation_and_page_or_404(translation_id)
    text = services.export_po(translation, request.user)
    name = f"{translation.source.get_source_instance().slug}-{translation.target_locale.language_code}.po"
    return HttpResponse(
        text,
        content_type="text/x-gettext-translation; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name)},
    )


@require_POST
def upload_po_file(request, translation_id):
    """Import a PO file, and report the result on the page's editor."""
    translation, page = get_translation_and_page_or_404(translation_id)
    file = request.FILES.get("file")
    if file is None:
        raise UserFacingError(_("Choose a PO file to upload."), page)
    try:
        result = services.import_po(translation, file.read(po_files.MAX_BYTES + 1), request.user)
    except UserFacingError as refusal:
        refusal.page = page
        raise
    for level, message in _messages(result):
        level(request, message)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _messages(result):
    """Yield (function of Wagtail's messages, text) for a `PoImportResult`."""
    number = len(result.written)
    yield (
        messages.success if number else messages.info,
        ngettext(
            "%(number)s translation was taken from the file; %(unchanged)s unchanged.",
            "%(number)s translations were taken from the file; %(unchanged)s unchanged.",
            number,
        )
        % {"number": number, "unchanged": len(result.unchanged)},
    )
    for left_out, message in (
        (result.fuzzy, _("Left out, since the file marks it as not ready (fuzzy): %(texts)s.")),
        (result.removed, _("Left out, since Swedish does not say it any more: %(texts)s.")),
        (
            result.newer,
            _("Left out, since somebody else has translated it after you downloaded: %(texts)s."),
        ),
    ):
        if left_out:
            texts = [quoted_beginning(text) for text in left_out]
            yield messages.warning, message % {"texts": summarize(texts, ", ")}
