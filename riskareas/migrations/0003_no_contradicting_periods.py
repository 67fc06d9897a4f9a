"""PostgreSQL refuses periods that contradict each other, also where two editors save at once.

The rule is `riskareas.rules.source_age.as_of.periods_conflict`: about one region or area, no two clusters on the same day,
unless both statements are marked as shared. SQLite lets one writer in at a time and needs no more
than the check in `Attested.clean`.
"""

from django.db import migrations

TABLES = {"clustermembership": "region_id", "responsibility": "risk_area_id"}

ADD = """
ALTER TABLE riskareas_{table} ADD CONSTRAINT {table}_no_contradicting_periods EXCLUDE USING gist (
    {about} WITH =,
    cluster_id WITH <>,
    daterange(valid_from, valid_to, '[]') WITH &&,
    (CASE WHEN shared THEN int8range(cluster_id, cluster_id, '[]') ELSE int8range(NULL, NULL) END)
        WITH &&
) WHERE (valid_from IS NOT NULL)
"""
REMOVE = "ALTER TABLE riskareas_{table} DROP CONSTRAINT {table}_no_contradicting_periods"


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        for table, about in TABLES.items():
            schema_editor.execute(ADD.format(table=table, about=about))


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in TABLES:
            schema_editor.execute(REMOVE.format(table=table))


class Migration(migrations.Migration):
    dependencies = [("riskareas", "0002_shared_statements")]

    operations = [migrations.RunPython(add, remove)]
