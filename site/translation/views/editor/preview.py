"""The preview of a translation before it is published."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.views.decorators.http import require_http_methods
from wagtail.utils.decorators import xframe_options_sameorigin_override

from ...services.drafts.draft_content import build_translated_page
from ...services.permissions import may_edit
from ..get_or_404 import get_translation_and_page_or_404


@require_http_methods(["GET", "POST"])
@xframe_options_sameorigin_override
def preview_translation(request, translation_id, mode=None):
    """Show the page as a draft of it would be; the side panel asks by POST whether a preview is available."""
    translation, page = get_translation_and_page_or_404(translation_id)
    if not may_edit(page, request.user):
        raise PermissionDenied
    if request.method == "POST":
        return JsonResponse({"is_valid": True, "is_available": True})
    page = build_translated_page(translation)
    mode = mode or request.GET.get("mode") or page.default_preview_mode
    if mode not in dict(page.preview_modes):
        raise Http404
    in_panel = request.GET.get("in_preview_panel") == "true"
    return page.make_preview_request(request, mode, {"in_preview_panel": in_panel})
