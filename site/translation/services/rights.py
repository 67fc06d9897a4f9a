"""What a user may do with a translation. `None` as the user is the site itself, and may all."""

from django.core.exceptions import PermissionDenied
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from core.refusals import Refused

SUBMIT = "wagtail_localize.submit_translation"
INCOMPLETE = "translation.publish_incomplete"


def check_submit(page, place, user):
    """Ordering a translation takes its permission, and the right to edit either page."""
    if user is None:
        return
    if not user.has_perm(SUBMIT) or not (may_edit(page, user) or may_edit(place, user)):
        raise PermissionDenied


def check_edit(page, user):
    """Translating takes the right to edit the translated page, and no lock of somebody else."""
    if user is None:
        return
    if not may_edit(page, user):
        raise PermissionDenied
    if page.permissions_for_user(user).page_locked():
        raise Refused(lock_message(page, user))


def check_publish(page, user):
    """Publishing takes the right to publish the translated page, and no lock of somebody else."""
    check_edit(page, user)
    if user is not None and not page.permissions_for_user(user).can_publish():
        raise PermissionDenied


def check_unschedule(page, user):
    """Taking back what is scheduled takes the right to publish; the schedule itself is the lock."""
    if user is not None and not page.permissions_for_user(user).can_unschedule():
        raise PermissionDenied


def may_edit(page, user):
    """Return whether a user may edit a page, locked or not."""
    return page.permissions_for_user(user).can_edit()


def may_publish_incomplete(user):
    """Return whether a user may publish what is not translated as a whole."""
    return user is None or user.has_perm(INCOMPLETE)


def lock_message(page, user):
    """Return who has locked a page, in a sentence."""
    lock = page.get_lock()
    return strip_tags(lock.get_message(user) or _("The page is locked."))
