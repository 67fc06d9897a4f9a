"""Changes the address of a translated page, live and draft at once; the old one leads to the new."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.exceptions import UserFacingError

from .. import permissions
from ..locking import exclusive_lock

SLUG_CHANGED = "translation.change_address"


def change_slug(translation, slug, user):
    """Give the translated page another slug.

    Wagtail makes the redirects once it is saved, for the pages below too. Refused where the slug may
    not be or is taken, and before the first publishing: until then the address is made from the title.
    """
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_publish(page, user)
        if not has_changeable_slug(page):
            raise UserFacingError(
                _("The address is made from the title until the page is published.")
            )
        before, page.slug = page.slug, slug
        _check(page)
        if slug == before:
            return
        page.save(clean=False, update_fields=["slug", "url_path"])
        for revision in {page.latest_revision, page.live_revision} - {None}:
            revision.content["slug"] = slug
            revision.save(update_fields=["content"])
        log(page, SLUG_CHANGED, user=user, data={"before": before, "after": slug})


def has_changeable_slug(page):
    """Return whether a page has an address of its own to change: not so the home page."""
    return page.depth > 2 and page.first_published_at is not None


def _check(page):
    try:
        page._meta.get_field("slug").clean(page.slug, page)
        validate_slug(page.slug)
        page.clean()
    except ValidationError as error:
        messages = getattr(error, "message_dict", {"slug": error.messages}).get("slug")
        if messages:
            raise UserFacingError(" ".join(messages)) from error
