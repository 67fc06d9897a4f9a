"""Loads terms from TOML files of `[[model]]` tables; loading again changes nothing."""

import tomllib

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db import transaction


@transaction.atomic
def load_terms(path, models):
    """Create the objects of a file that do not exist yet; existing ones stay as editors changed them.

    `models` maps a table's name to its model, in the order of dependence. A foreign key is given by
    the code of its term. Objects without a code can't be told from those that editors have changed,
    so they are loaded only where there are none yet. Returns the number of objects created. Raises
    `ValueError` naming file, table and entry when one can't be created.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error
    if unknown := tables.keys() - models.keys():
        raise ValueError(f"{path.name}: no such table: {', '.join(sorted(unknown))}")
    created = 0
    for table, model in models.items():
        new = _missing(model, tables.get(table, []))
        for position, entry in new:
            try:
                _create(model, entry, position)
            except (FieldDoesNotExist, ObjectDoesNotExist, ValidationError) as error:
                raise ValueError(
                    f"{path.name}: [[{table}]] number {position + 1}: {error}"
                ) from error
        created += len(new)
    return created


def _missing(model, entries):
    """Return the entries that have no object yet, each with its position in the file."""
    numbered = list(enumerate(entries))
    if not _has_field(model, "code"):
        return [] if model.objects.exists() else numbered
    codes = set(model.objects.values_list("code", flat=True))
    return [(position, entry) for position, entry in numbered if entry.get("code") not in codes]


def _create(model, entry, position):
    values = {"sort_order": position} if _has_field(model, "sort_order") else {}
    for name, value in entry.items():
        field = model._meta.get_field(name)
        if field.is_relation:
            value = field.related_model.objects.get(code=value) if value else None
        values[name] = value
    instance = model(**values)
    instance.full_clean()
    instance.save()


def _has_field(model, name):
    return any(field.name == name for field in model._meta.fields)
