"""Takes the demo content away and nothing else."""

import json

from django.db import transaction
from django.utils.html import strip_tags
from wagtail.models import Page

from core.models import BasePage
from translation.services.exchange.page_import import delete_unused_strings

from .models import DemoRecord


@transaction.atomic
def remove_demo(advance):
    """Delete what the demo made, newest first, and empty what it filled in; tell `advance` of each.

    What others have changed since stays as it is, and so does a page that they have put pages under.
    """
    for record in DemoRecord.objects.order_by("-pk"):
        thing = record.content_object
        if thing is not None:
            _restore(thing, record.previous) if record.previous is not None else _delete(thing)
        advance(record.key)
        record.delete()
    delete_unused_strings()


def _restore(page, previous):
    now = page.serializable_data()
    untouched = {
        name: before
        for name, (before, after) in previous.items()
        if _words(now[name]) == _words(after)
    }
    restored = type(page).from_serializable_data(now | untouched)
    for name in untouched:
        setattr(page, name, getattr(restored, name))
    page.save_revision(clean=False).publish(skip_permission_checks=True)


def _words(value):
    """Return a value without what an editor's form adds to one that nobody has changed."""
    if not isinstance(value, str):
        return value
    return json.loads(value) if value.startswith("[") else strip_tags(value)


def _delete(thing):
    if isinstance(thing, BasePage):
        page = Page.objects.get(pk=thing.pk)  # which knows its place in the tree as it is now
        if page.is_leaf():
            page.delete()
    else:
        thing.delete()
