"""The rules that a translation has to meet to be published, however somebody tries to publish it."""

from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from core.bilingual.translation_state import is_fully_translated

from ..permissions import may_publish_incomplete


def translation_publishing_errors(page, user):
    """Return why a translated page may not be published: {field: message}.

    `user` is None where a scheduled page goes live. Publishing would end a running review without
    telling the person who asked for it: so it is refused.
    """
    if not page.is_translation or not _has_enabled_translation(page):
        return {}
    if page.workflow_in_progress:
        return {"title": _("It waits for review. Approve it, or send it back, first.")}
    return incompleteness_errors(page, user)


def incompleteness_errors(page, user):
    """Return what a draft of a translation lacks to be published: {field: message}."""
    if page.source and not page.source.live:
        return {"title": _("The Swedish page is not published.")}
    if "title" in page.translation_state.get("swedish", ()):
        return {"title": _("Translate the title: it stands in lists and in the address.")}
    if not is_fully_translated(page) and not may_publish_incomplete(user):
        return {"title": _("Not everything is translated as it is now in Swedish.")}
    return {}


def _has_enabled_translation(page):
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).exists()
