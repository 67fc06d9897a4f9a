"""Removes the demo content and nothing else."""

import json

from django.db import transaction
from django.utils.html import strip_tags
from wagtail.models import Page

from core.models import BasePage
from translation.services.exchange.page_import import delete_unused_strings

from .models import DemoRecord


@transaction.atomic
def remove_demo(advance):
    """Delete what the demo made, newest first, and restore the fields that it filled in.

    `advance` is called with the key of each record. What others have changed since is left alone,
    and so is a page that has child pages of theirs.
    """
    for record in DemoRecord.objects.order_by("-pk"):
        instance = record.content_object
        if instance is not None:
            if record.previous is None:
                _delete(instance)
            else:
                _restore(instance, record.previous)
        advance(record.key)
        record.delete()
    delete_unused_strings()


def _restore(page, previous):
    current = page.serializable_data()
    untouched = {
        name: before
        for name, (before, after) in previous.items()
        if _comparable(current[name]) == _comparable(after)
    }
    restored = type(page).from_serializable_data(current | untouched)
    for name in untouched:
        setattr(page, name, getattr(restored, name))
    page.save_revision(clean=False).publish(skip_permission_checks=True)


def _comparable(value):
    """Return a value without the markup that an editor's form adds to an unchanged one."""
    if not isinstance(value, str):
        return value
    return json.loads(value) if value.startswith("[") else strip_tags(value)


def _delete(instance):
    if isinstance(instance, BasePage):
        # Read anew, since earlier deletions may have changed its place in the tree.
        page = Page.objects.get(pk=instance.pk)
        if page.is_leaf():
            page.delete()
    else:
        instance.delete()
