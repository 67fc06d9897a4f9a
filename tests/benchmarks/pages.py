"""Writes many pages at once: `bulk_create` refuses them, `save` does the same one by one."""

from django.db.models import F
from wagtail.models import Page

BATCH = 500


def insert_pages(parent, pages):
    """Write pages of one type under a parent: their place in the tree, and both their tables."""
    last_child = parent.get_last_child()
    step = Page._str2int(last_child.path[-Page.steplen :]) if last_child else 0
    for place, page in enumerate(pages, start=step + 1):
        page.path = Page._get_path(parent.path, parent.depth + 1, place)
        page.depth = parent.depth + 1
        page.url_path = f"{parent.url_path}{page.slug}/"
    for start in range(0, len(pages), BATCH):
        batch = pages[start : start + BATCH]
        for page, (key,) in zip(batch, _insert(Page, batch, [Page._meta.pk]), strict=True):
            page.pk = key
        _insert(type(batch[0]), batch)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
    parent.refresh_from_db()


def _insert(model, pages, returning=None):
    fields = [field for field in model._meta.local_concrete_fields if field.attname != "id"]
    return model._base_manager._insert(pages, fields, returning_fields=returning, raw=True)
