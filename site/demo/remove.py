"""Takes the demo content away and nothing else."""

from django.db import transaction
from wagtail.models import Page

from core.models import BasePage
from translation import services

from .models import DemoRecord


@transaction.atomic
def remove(advance):
    """Delete what the demo made, newest first, and restore what it filled in; tell `advance` of each."""
    for record in DemoRecord.objects.order_by("-pk"):
        thing = record.content_object
        if thing is not None:
            _restore(thing, record.previous) if record.previous is not None else _delete(thing)
        advance(record.key)
        record.delete()
    services.forget_unused_texts()


def _restore(page, previous):
    data = page.serializable_data() | previous
    restored = type(page).from_serializable_data(data)
    for name in previous:
        setattr(page, name, getattr(restored, name))
    page.save_revision(clean=False).publish(skip_permission_checks=True)


def _delete(thing):
    if isinstance(thing, BasePage):
        Page.objects.get(pk=thing.pk).delete()
        if not thing.is_translation:
            services.forget(thing)
    elif hasattr(thing, "file"):
        thing.file.delete(save=False)
        thing.delete()
    else:
        thing.delete()
