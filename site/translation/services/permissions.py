"""What a user may do with a translation. `None` as the user is the site itself, which may do all."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page
from wagtail.permissions import policy_registry

from core.exceptions import UserFacingError

SUBMIT = "wagtail_localize.submit_translation"
INCOMPLETE = "translation.publish_incomplete"


def check_submit(page, nearest, user):
    """Raise `PermissionDenied` unless the user may order the translation: see `may_submit`."""
    if not may_submit(page, nearest, user):
        raise PermissionDenied


def may_submit(page, nearest, user):
    """Return whether the user may order the translation of a page.

    That takes its permission, and the right to edit the page or its nearest translation.
    """
    if user is None:
        return True
    return user.has_perm(SUBMIT) and (may_edit(page, user) or may_edit(nearest, user))


def check_sync(page, user):
    """Raise `PermissionDenied` unless the user may compare the page with its translations."""
    if user is not None and not may_sync(page, user):
        raise PermissionDenied


def may_sync(page, user):
    """Return whether the user may edit the page or one of its translations, and so compare them."""
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return may_edit(page, user) or any(may_edit(other, user) for other in others)


def check_edit(page, user):
    """Refuse a user who may not edit the translated page, and a page that somebody else has locked."""
    if user is None:
        return
    if not may_edit(page, user):
        raise PermissionDenied
    if page.permissions_for_user(user).page_locked():
        raise UserFacingError(lock_message(page, user))


def check_publish(page, user):
    """Refuse a user who may not publish the translated page, and a page that somebody else has locked."""
    check_edit(page, user)
    if user is not None and not page.permissions_for_user(user).can_publish():
        raise PermissionDenied


def check_unschedule(page, user):
    """Refuse a user who may not publish the page. No lock is checked: the schedule itself is one."""
    if user is not None and not page.permissions_for_user(user).can_unschedule():
        raise PermissionDenied


def may_edit(page, user):
    """Return whether the user may edit a page, locked or not."""
    return page.permissions_for_user(user).can_edit()


def has_edit_permission(page, user):
    """Return whether the page permissions let the user edit a page; unlike `may_edit` without a query."""
    policy = policy_registry.get_by_type(Page)
    return policy.user_has_permission_for_instance(user, "change", page)


def editors_of(pages):
    """Return the users whom the page permissions let edit every one of the pages."""
    grants = GroupPagePermission.objects.filter(permission__codename="change_page")
    grants = list(grants.values_list("group", "page__path"))
    group_sets = {
        frozenset(group for group, path in grants if page.path.startswith(path)) for page in pages
    }
    users = get_user_model().objects.filter(is_active=True)
    for groups in group_sets:
        users = users.filter(Q(is_superuser=True) | Q(groups__in=groups))
    return users.distinct()


def works_with_translations(user):
    """Return whether the user may edit any page in another language than Swedish."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change").filter(depth__gt=1)
    return pages.exclude(locale__language_code=settings.LANGUAGE_CODE).exists()


def may_publish_incomplete(user):
    """Return whether the user may publish a translation that is not complete."""
    return user is None or user.has_perm(INCOMPLETE)


def lock_message(page, user):
    """Return a sentence that says who has locked a page."""
    lock = page.get_lock()
    return strip_tags(lock.get_message(user) or _("The page is locked."))
