"""Loads rows from TOML files of `[[model]]` tables; running it again changes nothing."""

import tomllib

from django.db import models, transaction


@transaction.atomic
def load_rows(path, row_models):
    """Create the rows of a file that are not there yet; rows that exist are left as editors made them.

    `row_models` maps a table's name to its model, in the order of dependence. A foreign key is
    given by the code of its row. Returns the number of rows created. Raises `ValueError` naming
    file and table when a code is unknown.
    """
    tables = tomllib.loads(path.read_text())
    created = 0
    for table, model in row_models.items():
        for position, entry in enumerate(tables.get(table, [])):
            try:
                created += _ensure(model, dict(entry), position)
            except models.ObjectDoesNotExist as error:
                raise ValueError(
                    f"{path.name}: [[{table}]] number {position + 1}: {error}"
                ) from error
    return created


def _ensure(model, entry, position):
    values = {}
    for name, value in entry.items():
        field = model._meta.get_field(name)
        if field.is_relation:
            value = field.related_model.objects.get(code=value) if value else None
        values[name] = value
    columns = {field.name for field in model._meta.fields}
    if "sort_order" in columns:
        values.setdefault("sort_order", position)
    if "code" in columns:
        key, defaults = {"code": values.pop("code")}, values
    else:
        key, defaults = values, {}
    if "region" in columns:
        key.setdefault("region", None)
    return model.objects.get_or_create(**key, defaults=defaults)[1]
