"""Lets a page stop following Swedish, and start again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import services
from .found import translation_and_page


@require_POST
def stop(request, translation_id):
    """Let a page no longer follow Swedish."""
    translation, page = translation_and_page(translation_id)
    services.stop(translation, request.user)
    messages.success(
        request, _("The page no longer follows the Swedish one. You edit it as any page.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def restart(request, page, translation):
    """Let a page follow Swedish again."""
    services.restart(translation, request.user)
    messages.success(
        request,
        _("The page follows the Swedish one again. What was written in it by hand is kept."),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
