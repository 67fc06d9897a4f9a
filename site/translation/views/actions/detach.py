"""The views that detach a translated page from Swedish and reattach it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ... import services
from ..get_or_404 import get_translation_and_page_or_404


@require_POST
def detach_view(request, translation_id):
    """Detach a page and redirect to its editor."""
    translation, page = get_translation_and_page_or_404(translation_id)
    services.detach_translation(translation, request.user)
    messages.success(
        request, _("The page no longer follows the Swedish one. You edit it as any page.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def reattach_and_redirect(request, page, translation):
    """Reattach a page and redirect to its editor."""
    services.reattach_translation(translation, request.user)
    messages.success(
        request,
        _("The page follows the Swedish one again. What was written in it by hand is kept."),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
