"""Changes the slug of a translated page, live and draft at once, with redirects from the old address."""

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

    Refused where the slug is invalid or taken, and before the page is first published: until then the
    slug is made from the title.
    """
    with exclusive_lock(user, translation):
        page = translation.get_target_instance()
        permissions.check_publish(page, user)
        if not has_changeable_slug(page):
            raise UserFacingError(
                _("The address is made from the title until the page is published.")
            )
        slug_before, page.slug = page.slug, slug
        _check_slug(page)
        if slug == slug_before:
            return
        # Wagtail makes the redirects, for this page and those below, when the page has been saved.
        page.save(clean=False, update_fields=["slug", "url_path"])
        for revision in {page.latest_revision, page.live_revision} - {None}:
            revision.content["slug"] = slug
            revision.save(update_fields=["content"])
        log(page, SLUG_CHANGED, user=user, data={"before": slug_before, "after": slug})


def has_changeable_slug(page):
    """Return whether the page has been published with a slug of its own; the home page has none."""
    return page.depth > 2 and page.first_published_at is not None


def _check_slug(page):
    """Refuse a slug that is invalid or taken."""
    try:
        page._meta.get_field("slug").clean(page.slug, page)
        validate_slug(page.slug)
        page.clean()
    except ValidationError as error:
        messages = getattr(error, "message_dict", {"slug": error.messages}).get("slug")
        if messages:
            raise UserFacingError(" ".join(messages)) from error
