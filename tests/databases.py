"""Migrates a database once and gives every process that runs tests a copy of it.

Migrating takes longer than most test files. A migrated SQLite database is therefore kept in
`var/tests` until a migration changes. On PostgreSQL, whose servers come and go with `tests.services`,
it is a template database of the server.
"""

import fcntl
import hashlib
import shutil
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

KEPT = settings.BASE_DIR / "var" / "tests"
PREFIX = "migrated-"


@contextmanager
def migrated_copy(worker):
    """Let the site use a copy of the migrated database that belongs to one process."""
    given = connection.settings_dict["NAME"]
    use = _postgresql if connection.vendor == "postgresql" else _sqlite
    with use(worker):
        yield
    connect_to(given)


def kept_file():
    """Return the path at which the migrated SQLite database of today's migrations is kept."""
    digest = hashlib.sha256()
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            digest.update(path.read_bytes())
    return KEPT / f"{PREFIX}{digest.hexdigest()[:16]}.sqlite3"


@contextmanager
def _sqlite(worker):
    # The name is that of a database in memory which all threads of the process share.
    connect_to("file:tests?mode=memory&cache=shared")
    connection.ensure_connection()
    path = kept_file()
    with _lock():
        if not path.exists():
            _forget_older()
            _migrate()
            unfinished = path.with_suffix(".unfinished")
            with closing(sqlite3.connect(unfinished)) as file:
                connection.connection.backup(file)
            unfinished.rename(path)
    with closing(sqlite3.connect(path)) as file:
        file.backup(connection.connection)
    yield


@contextmanager
def _postgresql(worker):
    name = connection.settings_dict["NAME"]
    template, copy = (f"test_{name}_{suffix}" for suffix in (kept_file().stem, worker))
    with _lock():
        if not _exists(template):
            _create(f"{template}-unfinished")
            connect_to(f"{template}-unfinished")
            _migrate()
            connect_to(name)
            _execute(f'ALTER DATABASE "{template}-unfinished" RENAME TO "{template}"')
        _create(copy, f'TEMPLATE "{template}"')
    connect_to(copy)
    yield
    connect_to(name)
    _execute(f'DROP DATABASE "{copy}" WITH (FORCE)')


def copy_migrated_file(path):
    """Begin a SQLite database with all that is migrated already, where a run has kept it."""
    if kept_file().exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(kept_file(), path)


def connect_to(name):
    """Let this connection, and those of other threads that open one, be to a database."""
    connection.close()
    connection.settings_dict["NAME"] = name


def _migrate():
    call_command("migrate", verbosity=0)


def _exists(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def _create(name, options=""):
    _execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    _execute(f'CREATE DATABASE "{name}" {options}')


def _execute(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def _lock():
    """Let one process at a time make or copy the migrated database."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget_older():
    for path in KEPT.glob(f"{PREFIX}*"):
        path.unlink()
