"""Finds what refers to a term, so that no term is deleted that a page or another term uses."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Page, Revision


def describe_uses(term):
    """Return what refers to a term, a phrase for each model ("3 posts"); empty where nothing does."""
    phrases = []
    for model, users in _users(term).items():
        if number := len(users):
            options = model._meta
            phrases.append(
                f"{number} {options.verbose_name if number == 1 else options.verbose_name_plural}"
            )
    return phrases


def _users(term):
    """Return the keys of what refers to a term, by model; a page's child row counts as its page."""
    users, in_drafts = defaultdict(set), defaultdict(lambda: defaultdict(list))
    for model, field in _references(type(term)):
        parent = next((key for key in model._meta.fields if isinstance(key, ParentalKey)), None)
        owner = parent.related_model if parent else model
        referring = model._base_manager.filter(**{field: term})
        users[owner].update(referring.values_list(parent.attname if parent else "pk", flat=True))
        if parent:
            in_drafts[owner][parent.remote_field.get_accessor_name()].append(field)
        elif issubclass(owner, Page):
            in_drafts[owner][field] = []
    for model, columns in in_drafts.items():
        users[model].update(_drafts(model, columns, term.pk))
    return users


def _references(model):
    """Yield the model and the name of every field that refers to a model."""
    for relation in model._meta.get_fields(include_hidden=True):
        is_reverse = relation.auto_created and not relation.concrete
        if is_reverse and not relation.related_model._meta.auto_created:
            yield relation.related_model, relation.field.name


def _drafts(model, columns, key):
    """Yield the pages whose pending draft refers to a term: without it the draft could not be opened.

    `columns` maps what a draft may refer by to a list: a column to an empty one, a child relation to
    the fields of its rows.
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
