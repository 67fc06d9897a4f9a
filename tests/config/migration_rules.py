"""What a migration must fulfil to run while the version before it still serves the site.

Add first, take away a version later. What the code before it reads must stay, and what it does not
know it must be able to leave out. A migration that takes away says which version's code was the first
to do without, and that version must have been released:

    class Migration(migrations.Migration):
        unused_since = "0.3.0"
"""

from django.db import models
from django.db.migrations import operations
from django.db.models import NOT_PROVIDED

FREE = (
    operations.CreateModel,
    operations.AddIndex,
    operations.RemoveIndex,
    operations.RenameIndex,
    operations.RemoveConstraint,
    operations.AlterModelOptions,
    operations.AlterModelManagers,
    operations.AlterModelTableComment,
    operations.RunPython,
)


def unsafe_operations(migration, state):
    """Return what in a migration would break the code before it; `state` is that of its beginning."""
    unsafe = []
    state = state.clone()
    for operation in migration.operations:
        unsafe += _unsafe(operation, migration.app_label, state)
        operation.state_forwards(migration.app_label, state)
    return unsafe


def _unsafe(operation, app, state):
    if isinstance(operation, operations.SeparateDatabaseAndState):
        return [
            line for inner in operation.database_operations for line in _unsafe(inner, app, state)
        ]
    if isinstance(operation, FREE):
        return []
    if isinstance(operation, operations.AddField):
        return [] if _can_be_left_out(operation.field) else [_described(operation)]
    if isinstance(operation, operations.AlterField):
        old = state.models[app, operation.model_name_lower].fields[operation.name]
        return [] if _takes_all_that(old, operation.field) else [_described(operation)]
    return [_described(operation)]


def _can_be_left_out(field):
    """Say whether a row can be inserted by code that does not know the field."""
    # Django's `default` is not the database's: it is given by code that knows the field.
    return field.many_to_many or field.null or field.db_default is not NOT_PROVIDED


def _takes_all_that(old, new):
    """Say whether a column of the new field takes whatever is written by code with the old field."""
    same_column = (
        old.get_internal_type() == new.get_internal_type() and old.remote_field is None
    ) or (old.remote_field and new.remote_field and _target(old) == _target(new))
    nullable = new.null or not old.null
    unique = old.unique or not new.unique
    return bool(same_column and nullable and unique and _length(new) >= _length(old))


def _target(field):
    model = field.remote_field.model
    return (model if isinstance(model, str) else model._meta.label).lower()


def _length(field):
    length = getattr(field, "max_length", None) if isinstance(field, models.CharField) else None
    return float("inf") if length is None else length


def _described(operation):
    return operation.describe()
