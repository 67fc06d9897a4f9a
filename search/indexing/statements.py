"""Statements over many rows at a time."""

BATCH_SIZE = 400  # rows in a statement, within the limits of every SQLite


def batches(keys):
    """Yield keys in sorted lists of a size that every database accepts in a statement."""
    keys = sorted(keys)
    for start in range(0, len(keys), BATCH_SIZE):
        yield keys[start : start + BATCH_SIZE]


def delete_unreferenced(queryset):
    """Delete rows that nothing refers to in one statement; `delete()` would fetch each of them first."""
    queryset._raw_delete(queryset.db)
