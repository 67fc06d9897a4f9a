"""Saves drafts of translated pages; the live page does not change until a draft is published."""

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from core.exceptions import UserFacingError

from ...status.compute_status import refresh_status
from .. import permissions
from ..locking import exclusive_lock
from .draft_content import build_translated_page


def make_draft(translation, user):
    """Save the translation as a revision of its page; return the revision.

    Where nothing has changed since the latest draft, it returns that draft.
    """
    with exclusive_lock(user, translation):
        permissions.check_edit(translation.get_target_instance(), user)
        return ensure_draft(translation, user)


def ensure_draft(translation, user, go_live_at=None):
    """Return a draft with the translation as it is now, saved unless the latest draft has it already.

    Call it while holding the exclusive lock. A draft that is, or was, scheduled is always a new one.
    """
    page = build_translated_page(translation)
    page.go_live_at = go_live_at
    latest = page.get_latest_revision()
    has_same_words = (
        latest is not None and latest.content.get("translation_state") == page.translation_state
    )
    if has_same_words and go_live_at is None and latest.content.get("go_live_at") is None:
        return latest
    try:
        revision = page.save_revision(user=user, log_action=True)
    except ValidationError as error:
        raise UserFacingError(_validation_message(page, error)) from error
    refresh_status(translation.source.get_source_instance(), translation.target_locale)
    return revision


def _validation_message(page, error):
    """Return a sentence that names the invalid fields of a draft."""
    reasons = []
    for name, messages in getattr(error, "message_dict", {"": error.messages}).items():
        field = next((f for f in page._meta.get_fields() if f.name == name), None)
        label = getattr(field, "verbose_name", name)
        reasons.append(f"{label}: {' '.join(messages)}" if label else " ".join(messages))
    return _("No draft was saved. %(reasons)s") % {"reasons": strip_tags(" ".join(reasons))}
