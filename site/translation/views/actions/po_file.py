"""Downloads translations as PO files, and uploads them."""

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
    """Take the translations of a PO file, and tell what became of them at the translated page."""
    translation, page = get_translation_and_page_or_404(translation_id)
    file = request.FILES.get("file")
    if file is None:
        raise UserFacingError(_("Choose a PO file to upload."), page)
    try:
        taken = services.import_po(translation, file.read(po_files.MAX_BYTES + 1), request.user)
    except UserFacingError as refusal:
        refusal.page = page
        raise
    for level, message in _told(taken):
        level(request, message)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _told(taken):
    """Yield how to tell, and what became of the entries of a file."""
    number = len(taken.written)
    yield (
        messages.success if number else messages.info,
        ngettext(
            "%(number)s translation was taken from the file; %(unchanged)s unchanged.",
            "%(number)s translations were taken from the file; %(unchanged)s unchanged.",
            number,
        )
        % {"number": number, "unchanged": len(taken.unchanged)},
    )
    for left_out, message in (
        (taken.fuzzy, _("Left out, since the file marks it as not ready (fuzzy): %(texts)s.")),
        (taken.gone, _("Left out, since Swedish does not say it any more: %(texts)s.")),
        (
            taken.newer,
            _("Left out, since somebody else has translated it after you downloaded: %(texts)s."),
        ),
    ):
        if left_out:
            texts = [quoted_beginning(text) for text in left_out]
            yield messages.warning, message % {"texts": summarize(texts, ", ")}
