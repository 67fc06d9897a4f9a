"""Bumps the content version at every change that visitors can see, so that caches never outlive it."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from .content_version import ContentVersion

WAGTAIL_MODELS = (Page, PageViewRestriction, Site, Locale)


def connect_invalidation():
    """Bump on every save and delete of what visitors can see, and on every move of a page.

    That is Wagtail's own models and every model of ours with `bumps_content_version = True`.
    """
    post_save.connect(_bump, dispatch_uid="content-version-save")
    post_delete.connect(_bump, dispatch_uid="content-version-delete")
    post_page_move.connect(_bump, dispatch_uid="content-version-move")


def _bump(sender, **kwargs):
    is_visible = issubclass(sender, WAGTAIL_MODELS) or getattr(
        sender, "bumps_content_version", False
    )
    if is_visible and not kwargs.get("raw"):
        ContentVersion.bump()
