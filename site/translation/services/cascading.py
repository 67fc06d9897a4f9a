"""What is done to a Swedish page reaches its translations, whoever did it and wherever.

A translation is never more public than its source: what is unpublished, restricted or deleted in
Swedish is so in every language, in the same transaction, whatever the user may do there. To move or
delete a translation that somebody has locked is refused as a whole.
"""

from django.conf import settings
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from core.exceptions import UserFacingError

from ..status import compute_status
from .locking import acquire_exclusive_lock

UNPUBLISH, MOVE, DELETE, RESTRICT = "unpublish", "move", "delete", "restrict"


def cascade(action, page, user=None, **how):
    """Do to the translations of a Swedish page what was done, or is about to be done, to the page.

    `action` is one of this module's four; `how` is what the action needs. Call it in the transaction
    of the action: before a deletion, after the others. A page in another language has none.
    """
    if is_source_page(page):
        _CASCADES[action](page, user, **how)


def is_source_page(page):
    """Whether a page is in the language that others are translated from, and in the site's tree."""
    return page.depth > 1 and page.locale.language_code == settings.LANGUAGE_CODE


def prepare_cascade(page, user):
    """Wait for the turn before a page that has translations is moved or deleted; refuse a locked one."""
    acquire_exclusive_lock()
    if not is_source_page(page):
        return
    for translated in _translations(page):
        if user and (lock := translated.get_lock()) and lock.for_user(user):
            raise UserFacingError(
                _("“%(page)s” was left as it is, since its translation is locked. %(lock)s")
                % {"page": page.title, "lock": strip_tags(lock.get_message(user) or "")},
                translated,
            )


def _translations(page):
    found = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return list(found.specific())


def _unpublish(page, user, set_expired=False):
    for translated in _translations(page):
        if translated.live:
            action = UnpublishPageAction(translated, set_expired=set_expired, user=user)
            action.execute(skip_permission_checks=True)
    compute_status.refresh_status(page)


def _delete(page, user):
    below = Page.objects.filter(path__startswith=page.path).values("translation_key")
    others = Page.objects.filter(translation_key__in=below).exclude(locale=page.locale_id)
    for key in others.order_by("path").values_list("pk", flat=True):
        if translated := Page.objects.filter(pk=key).first():  # not gone with one above
            DeletePageAction(translated, user=user).execute(skip_permission_checks=True)


def _move(page, user, beside=None, side=None):
    """Mirror a move: under the same parent, beside the same sibling where that is translated too."""
    page = Page.objects.get(pk=page.pk)
    parent = page.get_parent()
    for translated in _translations(page):
        place = parent.get_translation_or_none(translated.locale)
        if place is None:
            place = parent.specific.copy_for_translation(
                translated.locale, copy_parents=True, alias=True
            )
        neighbour = beside and beside.get_translation_or_none(translated.locale)
        if neighbour and neighbour.get_parent().pk == place.pk:
            _place(translated, neighbour, side, place, user)
        elif translated.get_parent().pk != place.pk:
            _place(translated, place, "last-child", place, user)


def _place(page, target, position, parent, user):
    if page.get_parent().pk != parent.pk:
        slug = find_available_slug(parent, page.slug, ignore_page_id=page.pk)
        if slug != page.slug:
            page.slug = slug
            page.save(update_fields=["slug", "url_path"], clean=False)
    page, target = Page.objects.get(pk=page.pk), Page.objects.get(pk=target.pk)
    MovePageAction(page, target, pos=position, user=user).execute(skip_permission_checks=True)


def _restrict(page, user):
    for translated in _translations(page):
        TranslationSource().sync_view_restrictions(page, translated)


_CASCADES = {UNPUBLISH: _unpublish, MOVE: _move, DELETE: _delete, RESTRICT: _restrict}
