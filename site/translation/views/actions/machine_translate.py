"""The view that asks a machine for suggestions."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from core.exceptions import UserFacingError

from ... import machine, services
from ..get_or_404 import get_translation_and_page_or_404


@require_POST
def machine_translate_view(request, translation_id):
    """Ask for suggestions for the untranslated texts, and report how many came; 404 where it is off."""
    if machine.configured_service() is None:
        raise Http404
    translation, page = get_translation_and_page_or_404(translation_id)
    try:
        result = services.suggest_translations(translation, request.user)
    except UserFacingError as refusal:
        refusal.page = page
        raise
    for level, message in _messages(result):
        level(request, message)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _messages(result):
    """Yield (function of Wagtail's messages, text) for a `SuggestionResult`."""
    if result.stored:
        yield (
            messages.success,
            ngettext(
                "%(number)s text has got a suggestion. It is not on the page until you take it over.",
                "%(number)s texts have got suggestions. None is on the page until you take it over.",
                result.stored,
            )
            % {"number": result.stored},
        )
    if result.unusable:
        yield (
            messages.warning,
            ngettext(
                "%(number)s suggestion was left out: it had lost a link, or would not fit.",
                "%(number)s suggestions were left out: they had lost a link, or would not fit.",
                result.unusable,
            )
            % {"number": result.unusable},
        )
    if result.left:
        yield (
            messages.warning,
            ngettext(
                "The service is slow: %(number)s text is left. Ask again for it.",
                "The service is slow: %(number)s texts are left. Ask again for them.",
                result.left,
            )
            % {"number": result.left},
        )
    if not (result.stored or result.unusable or result.left):
        yield messages.info, _("Each text has a translation or a suggestion already.")
