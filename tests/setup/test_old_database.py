"""A database of the version before 0.2.0 is recognised: the demo puts it aside, nothing else starts."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from setup.old_database import RETIRED_MIGRATIONS, OldDatabase, refuse_old_database
from tests import demo_runs

SENTENCE = "The database is of a version before 0.2.0 and cannot be brought up to date."
# What the last version before 0.2.0 had written of itself into every database.
APPLIED_BEFORE = [
    ("accounts", "0001_initial"),
    ("blog", "0001_initial"),
    ("blog", "0002_initial"),
    ("blog", "0003_archive"),
    ("blog", "0004_wording"),
    ("core", "0001_initial"),
    ("demo", "0001_initial"),
    ("home", "0001_initial"),
    ("home", "0002_wording"),
    ("riskareas", "0001_initial"),
    ("riskareas", "0002_shared_statements"),
    ("riskareas", "0003_no_contradicting_periods"),
    ("riskareas", "0004_assessments_and_follow_ups"),
    ("riskareas", "0005_changes"),
    ("riskareas", "0006_wording"),
    ("riskareas", "0007_follow_up_method"),
    ("search", "0001_initial"),
    ("search", "0002_editors"),
    ("search", "0003_quick_json"),
    ("translation", "0001_desk"),
]


@pytest.fixture
def old_demo(tmp_path):
    """A folder with the database of a demo that the last version before 0.2.0 made."""
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database, database:
        database.execute(
            "create table django_migrations (id integer primary key, app text, name text, applied text)"
        )
        database.executemany(
            "insert into django_migrations (app, name, applied) values (?, ?, '2026-11-28')",
            APPLIED_BEFORE,
        )
        database.execute(
            "create table blog_postpage (page_ptr_id integer primary key, wording text)"
        )
    return tmp_path


def run(folder, *arguments):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=demo_runs.demo_environment(folder),
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize("command", ["migrate", "setup_site", "worker"])
def test_a_command_stops_on_it_with_a_sentence(old_demo, command):
    stopped = run(old_demo, "manage.py", command)

    assert stopped.returncode == 1
    assert len(stopped.stderr.splitlines()) == 1
    assert SENTENCE in stopped.stderr


def test_the_server_stops_on_it_with_a_sentence_and_does_not_try_again(old_demo):
    arguments = ["config.wsgi", "--bind=127.0.0.1:0", "--no-control-socket", "--log-level=critical"]
    stopped = run(old_demo, "-m", "gunicorn", *arguments)

    assert stopped.returncode != 0
    assert stopped.stderr.count(SENTENCE) == 1
    assert "Traceback" not in stopped.stderr


PUT_ASIDE = """
import django
django.setup()
from demo.prepare import put_old_database_aside
put_old_database_aside()
"""


def test_the_demo_puts_it_aside_and_says_where(old_demo):
    database, aside = old_demo / "db.sqlite3", old_demo / "db-before-0.2.0.sqlite3"
    first = run(old_demo, "-c", PUT_ASIDE)

    assert first.stdout.splitlines() == [
        f"{database} is of a version before 0.2.0: it is kept as {aside}, and a new one is made."
    ]
    assert not database.exists()
    with closing(sqlite3.connect(aside)) as kept:
        assert kept.execute("select count(*) from django_migrations").fetchone() == (20,)


def test_the_demo_puts_a_second_one_aside_beside_the_first(old_demo):
    first = old_demo / "db-before-0.2.0.sqlite3"
    first.write_text("The first")
    run(old_demo, "-c", PUT_ASIDE)

    assert first.read_text() == "The first"
    assert (old_demo / "db-before-0.2.0-2.sqlite3").exists()


def test_the_demo_leaves_a_database_of_today_where_it_is(tmp_path):
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database:
        database.execute(
            "create table django_migrations (id integer, app text, name text, applied text)"
        )
        database.commit()

    assert run(tmp_path, "-c", PUT_ASIDE).stdout == ""
    assert [path.name for path in tmp_path.glob("*.sqlite3")] == ["db.sqlite3"]


def test_a_database_that_a_later_version_has_migrated_is_not_refused(db):
    MigrationRecorder(connection).record_applied("home", "0099_later")

    refuse_old_database(None, connection)


@pytest.mark.parametrize("migration", sorted(RETIRED_MIGRATIONS))
def test_a_retired_migration_is_enough_to_refuse(db, migration):
    MigrationRecorder(connection).record_applied(*migration)

    with pytest.raises(OldDatabase):
        refuse_old_database(None, connection)


def test_no_migration_bears_a_retired_name(db):
    assert set(APPLIED_BEFORE) >= RETIRED_MIGRATIONS
    assert not RETIRED_MIGRATIONS & MigrationLoader(None).disk_migrations.keys()
