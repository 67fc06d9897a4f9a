"""Recognises a database of a version before 0.2.0 and lets nothing start on it.

Version 0.2.0 began the migrations anew, with one for each app. On a database that is older, Django
would take them for applied, since they bear the first migrations' names, and fail at the first query.
"""

import sys

from django.core.management import CommandError
from django.db import OperationalError, connection
from django.db.backends.signals import connection_created
from django.db.migrations.recorder import MigrationRecorder

# Applied to each database of the version before 0.2.0; no new migration may bear one of these names.
RETIRED_MIGRATIONS = {
    ("blog", "0004_wording"),
    ("home", "0002_wording"),
    ("riskareas", "0007_follow_up_method"),
    ("search", "0003_quick_json"),
    ("translation", "0001_desk"),
}
# A worker of gunicorn that ends with it is not started again: the server stops.
WORKER_BOOT_ERROR = 3


class OldDatabase(CommandError):
    """The database is older than the migrations; a command prints why, without a traceback."""

    def __init__(self):
        super().__init__(
            "The database is of a version before 0.2.0 and cannot be brought up to date. Keep it for "
            "that version; give this one an empty database: `migrate`, then `setup_site`."
        )


def connect_old_database_check():
    """Check the database as soon as the process is connected to it: every start passes there."""
    connection_created.connect(refuse_old_database, dispatch_uid="refuse_old_database")


def refuse_old_database(sender, connection, **kwargs):
    """Raise `OldDatabase` if a retired migration was applied to a database."""
    if RETIRED_MIGRATIONS & MigrationRecorder(connection).applied_migrations().keys():
        raise OldDatabase
    # A process asks once, not for each connection.
    connection_created.disconnect(dispatch_uid="refuse_old_database")


def refuse_to_serve_old_database():
    """End a process that serves the site with a sentence if its database is old."""
    try:
        connection.ensure_connection()
    except OldDatabase as error:
        print(error, file=sys.stderr)
        sys.exit(WORKER_BOOT_ERROR)
    except OperationalError:
        pass  # The site starts without its database; /healthz/ready says that it is away.
    finally:
        connection.close()
