"""Lets a page stop following Swedish, and start again."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail_localize.models import Translation

from .. import services
from .targets import target_of


@require_POST
def stop(request, translation_id):
    """Let a page no longer follow Swedish."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id
    )
    page = target_of(translation)
    services.stop(translation, request.user)
    messages.success(
        request, _("The page no longer follows the Swedish one. You edit it as any page.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def restart(request, translation):
    """Let a page follow Swedish again."""
    services.restart(translation, request.user)
    messages.success(
        request,
        _("The page follows the Swedish one again. What was written in it by hand is kept."),
    )
    return redirect("wagtailadmin_pages:edit", target_of(translation).pk)
