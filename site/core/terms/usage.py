"""What refers to a row, so that none is deleted under a page or another row."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Page, Revision


def describe_uses(row):
    """Return in words what refers to a row, a phrase for each kind: "3 posts"; empty where nothing does."""
    phrases = []
    for model, users in _users(row).items():
        if number := len(users):
            options = model._meta
            phrases.append(
                f"{number} {options.verbose_name if number == 1 else options.verbose_name_plural}"
            )
    return phrases


def _users(row):
    """Return the keys of what refers to a row, by model: of a page's child row, the page's key."""
    users, in_drafts = defaultdict(set), defaultdict(lambda: defaultdict(list))
    for model, field in _references(type(row)):
        parent = next((key for key in model._meta.fields if isinstance(key, ParentalKey)), None)
        owner = parent.related_model if parent else model
        referring = model._base_manager.filter(**{field: row})
        users[owner].update(referring.values_list(parent.attname if parent else "pk", flat=True))
        if parent:
            in_drafts[owner][parent.remote_field.get_accessor_name()].append(field)
        elif issubclass(owner, Page):
            in_drafts[owner][field] = []
    for model, columns in in_drafts.items():
        users[model].update(_drafts(model, columns, row.pk))
    return users


def _references(model):
    """Yield the model and the name of every field that refers to rows of a model."""
    for relation in model._meta.get_fields(include_hidden=True):
        is_reverse = relation.auto_created and not relation.concrete
        if is_reverse and not relation.related_model._meta.auto_created:
            yield relation.related_model, relation.field.name


def _drafts(model, columns, key):
    """Yield the pages whose pending draft refers to the row: without it the draft could not be opened.

    `columns` has what a draft may refer by: a column, or a child relation with its rows' fields.
    """
    pending = Q(pk__in=model.objects.filter(has_unpublished_changes=True).values("latest_revision"))
    scheduled = Q(approved_go_live_at__isnull=False)
    kind = ContentType.objects.get_for_model(model)
    drafts = Revision.page_revisions.filter(pending | scheduled, content_type=kind)
    paths = [f"content__{name}" for name in columns]
    for page, *values in drafts.values_list("object_id", *paths):
        if any(map(_refers, values, columns.values(), [key] * len(values))):
            yield int(page)


def _refers(value, fields, key):
    if fields:
        return any(row.get(field) == key for row in value or () for field in fields)
    return key in (value if isinstance(value, list) else [value])
