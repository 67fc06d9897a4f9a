"""Connects what visitors can see to `ContentVersion`, so that cached fragments never outlive it."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move


def connect_invalidation():
    """Bump on every save and delete of a page, a row, a file, a site, a language or a restriction.

    A move of a page counts as well. Other models say `seen_by_visitors = True`.
    """
    post_save.connect(_changed, dispatch_uid="content-version-save")
    post_delete.connect(_changed, dispatch_uid="content-version-delete")
    post_page_move.connect(_changed, dispatch_uid="content-version-move")


def _changed(sender, **kwargs):
    from ..models import ContentVersion, SiteDocument, SiteImage, Term

    watched = (Page, PageViewRestriction, Site, Locale, Term, SiteImage, SiteDocument)
    seen = issubclass(sender, watched) or getattr(sender, "bumps_content_version", False)
    if seen and not kwargs.get("raw"):
        ContentVersion.bump()
