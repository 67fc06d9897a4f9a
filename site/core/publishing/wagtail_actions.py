"""Wagtail's actions on pages: each is one transaction with everything that our apps do about it.

Wagtail offers no hook inside these transactions, so `wrap_actions` replaces five of its methods, once.
"""

from contextlib import ExitStack, contextmanager
from functools import wraps

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from .page_events import notify


@contextmanager
def _notify_unpublished(action):
    yield
    if action.commit:  # false where a page is unpublished because it is being deleted
        notify("subtree_changed", action.object.path)


@contextmanager
def _notify_moved(action):
    yield
    path = Page.objects.values_list("path", flat=True).get(pk=action.page.pk)
    notify("subtree_changed", path)


@contextmanager
def _notify_deleted(action):
    notify("subtree_deleted", action.page.path)
    yield


@contextmanager
def _notify_restricted(restriction):
    yield
    notify("subtree_changed", restriction.page.path)


UNPUBLISH, MOVE, DELETE, RESTRICT = "unpublish", "move", "delete", "restrict"
_METHODS = {
    UNPUBLISH: [(UnpublishPageAction, "execute")],
    MOVE: [(MovePageAction, "execute")],
    DELETE: [(DeletePageAction, "execute")],
    RESTRICT: [(PageViewRestriction, "save"), (PageViewRestriction, "delete")],
}
_listeners = {
    UNPUBLISH: [_notify_unpublished],
    MOVE: [_notify_moved],
    DELETE: [_notify_deleted],
    RESTRICT: [_notify_restricted],
}


def surround(action, listener):
    """Run `listener` around an action: a context manager that is given Wagtail's action object.

    A restriction takes the place of the action object where a page is restricted. Each listener
    runs inside those that were added before it.
    """
    _listeners[action].append(listener)


def wrap_actions():
    """Replace Wagtail's methods by ones that run their listeners in the same transaction."""
    for action, methods in _METHODS.items():
        for owner, name in methods:
            setattr(owner, name, _wrapped(getattr(owner, name), action))


def _wrapped(original, action):
    @wraps(original)
    def execute(self, *args, **kwargs):
        with transaction.atomic(), ExitStack() as stack:
            for listener in _listeners[action]:
                stack.enter_context(listener(self))
            return original(self, *args, **kwargs)

    return execute
