"""Cascades what is done to a Swedish page to its translations, whoever did it and wherever.

A translation is never more public than its source: what is unpublished, restricted or deleted in
Swedish is so in every language, in the same transaction, whatever the user may do there. To move or
delete a page whose translation somebody has locked is refused as a whole.
"""

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from core.exceptions import UserFacingError
from core.publishing.wagtail_actions import DELETE, MOVE, RESTRICT, UNPUBLISH

from ..languages import is_source_page
from ..status.compute_status import refresh_status
from .locking import acquire_exclusive_lock


def cascade(action, page, user=None, **options):
    """Do to the translations of a Swedish page what was done, or is about to be done, to the page.

    `action` is one of the four constants of `core.publishing.wagtail_actions`. Call it in the
    transaction of the action: before a deletion, after the others. A page in another language has
    nothing to cascade to.
    """
    if is_source_page(page):
        _CASCADES[action](page, user, **options)


def prepare_cascade(page, user):
    """Acquire the lock before a page is moved or deleted; refuse it where a translation is locked."""
    acquire_exclusive_lock()
    if not is_source_page(page):
        return
    for translated in _translated_pages(page):
        if user and (lock := translated.get_lock()) and lock.for_user(user):
            raise UserFacingError(
                _("“%(page)s” was left as it is, since its translation is locked. %(lock)s")
                % {"page": page.title, "lock": strip_tags(lock.get_message(user) or "")},
                translated,
            )


def _translated_pages(page):
    pages = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return list(pages.specific())


def _unpublish(page, user, set_expired=False):
    for translated in _translated_pages(page):
        if translated.live:
            action = UnpublishPageAction(translated, set_expired=set_expired, user=user)
            action.execute(skip_permission_checks=True)
    refresh_status(page)


def _delete(page, user):
    keys = Page.objects.filter(path__startswith=page.path).values("translation_key")
    translated_pages = Page.objects.filter(translation_key__in=keys).exclude(locale=page.locale_id)
    for pk in translated_pages.order_by("path").values_list("pk", flat=True):
        # A page is gone already where an ancestor of it was deleted.
        if translated := Page.objects.filter(pk=pk).first():
            DeletePageAction(translated, user=user).execute(skip_permission_checks=True)


def _move(page, user, beside=None, side=None):
    """Mirror a move: under the same parent, beside the same sibling where that is translated too."""
    page = Page.objects.get(pk=page.pk)
    parent = page.get_parent()
    for translated in _translated_pages(page):
        new_parent = parent.get_translation_or_none(translated.locale)
        if new_parent is None:
            new_parent = parent.specific.copy_for_translation(
                translated.locale, copy_parents=True, alias=True
            )
        sibling = beside and beside.get_translation_or_none(translated.locale)
        if sibling and sibling.get_parent().pk == new_parent.pk:
            _move_page(translated, sibling, side, new_parent, user)
        elif translated.get_parent().pk != new_parent.pk:
            _move_page(translated, new_parent, "last-child", new_parent, user)


def _move_page(page, target, position, parent, user):
    if page.get_parent().pk != parent.pk:
        slug = find_available_slug(parent, page.slug, ignore_page_id=page.pk)
        if slug != page.slug:
            page.slug = slug
            page.save(update_fields=["slug", "url_path"], clean=False)
    page, target = Page.objects.get(pk=page.pk), Page.objects.get(pk=target.pk)
    MovePageAction(page, target, pos=position, user=user).execute(skip_permission_checks=True)


def _restrict(page, user):
    for translated in _translated_pages(page):
        TranslationSource().sync_view_restrictions(page, translated)


_CASCADES = {UNPUBLISH: _unpublish, MOVE: _move, DELETE: _delete, RESTRICT: _restrict}
