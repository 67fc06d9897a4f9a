"""Copies of what visitors see: whoever keeps one is told in the transaction that changes the pages.

Not by signals: `page_published` and `post_page_move` come after the transaction, and `post_save`
before many-to-many and child rows are written.
"""

from functools import wraps

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

_keepers = []


def register(keeper):
    """Let a keeper be told: `saved(page)`, `tree_changed(path)`, `tree_gone(path)`, `row_changed(row)`."""
    _keepers.append(keeper)


def notify(event, *arguments):
    """Tell every keeper of an event; call it within the transaction of the change."""
    for keeper in _keepers:
        getattr(keeper, event)(*arguments)


def wrap():
    """Make Wagtail's ways to move, delete, unpublish and restrict pages whole with all copies.

    Unpublishing goes past the page type's own `save()` where a page's time is over.
    """
    make_whole(UnpublishPageAction, "execute", after=_unpublished)
    make_whole(MovePageAction, "execute", after=_moved)
    make_whole(
        DeletePageAction,
        "execute",
        before=lambda action: notify("subtree_deleted", action.page.path),
    )
    make_whole(PageViewRestriction, "save", after=_restricted)
    make_whole(PageViewRestriction, "delete", after=_restricted)


def make_whole(owner, name, before=None, after=None):
    """Let a method of Wagtail's be one transaction with what is done before and after it.

    `before` and `after` are called with the object; what `before` returns, if anything, is given to
    `after` as well.
    """
    original = getattr(owner, name)

    @wraps(original)
    def whole(self, *args, **kwargs):
        with transaction.atomic():
            noted = before(self) if before else None
            result = original(self, *args, **kwargs)
            if after:
                after(self, noted) if before else after(self)
            return result

    setattr(owner, name, whole)


def _unpublished(action):
    if action.commit:  # not where a page is unpublished because it is being deleted
        notify("subtree_changed", action.object.path)


def _moved(action):
    notify("subtree_changed", Page.objects.values_list("path", flat=True).get(pk=action.page.pk))


def _restricted(restriction):
    notify("subtree_changed", restriction.page.path)
