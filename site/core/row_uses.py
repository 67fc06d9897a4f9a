"""What refers to a row, so that none is deleted under a page or another row."""

from django.db.models import Q
from wagtail.models import Page, Revision


def uses_of(row):
    """Return in words what refers to a row, a phrase for each kind: "3 posts"; empty where nothing does."""
    phrases = []
    for relation in row._meta.related_objects:
        users = _users(relation.related_model, relation.field.name, row)
        if number := users.count():
            options = relation.related_model._meta
            name = options.verbose_name if number == 1 else options.verbose_name_plural
            phrases.append(f"{number} {name}")
    return phrases


def _users(model, field, row):
    refers = Q(**{field: row})
    if issubclass(model, Page):
        refers |= Q(pk__in=_drafts(model, field, row))
    return model._base_manager.filter(refers).distinct()


def _drafts(model, field, row):
    """The pages whose pending draft refers to the row: without it the draft could not be opened."""
    pending = Q(pk__in=model.objects.filter(has_unpublished_changes=True).values("latest_revision"))
    scheduled = Q(approved_go_live_at__isnull=False)
    drafts = Revision.page_revisions.filter(pending | scheduled)
    return [
        int(page)
        for page, value in drafts.values_list("object_id", f"content__{field}")
        if row.pk in (value if isinstance(value, list) else [value])
    ]
