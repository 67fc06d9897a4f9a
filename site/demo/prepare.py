"""Brings the demo up to date, in one process: starting Django takes longer than its commands do."""

from itertools import chain, count
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection

from setup.old_database import OldDatabase


def prepare():
    """Bring messages, database, content and static files up to date."""
    django.setup()
    put_old_database_aside()
    call_command("compile_messages")
    call_command("migrate", verbosity=0)
    call_command("setup_site")
    call_command("demo")
    call_command("collectstatic", interactive=False, verbosity=0)


def put_old_database_aside():
    """Give a database of a version before 0.2.0 another name, so that a new one is made."""
    try:
        connection.ensure_connection()
    except OldDatabase:
        connection.close()
        database = Path(connection.settings_dict["NAME"])
        aside = _free_name(database.with_name("db-before-0.2.0.sqlite3"))
        # What SQLite has not yet written into the database lies beside it and belongs to it.
        for beside in ("-wal", "-shm", ""):
            if (file := Path(f"{database}{beside}")).exists():
                file.rename(f"{aside}{beside}")
        print(
            f"{database} is of a version before 0.2.0: it is kept as {aside}, and a new one is made."
        )


def _free_name(path):
    taken = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain([path], taken) if not name.exists())


if __name__ == "__main__":
    prepare()
