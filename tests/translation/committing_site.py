"""A site in a database of its own, where processes and threads really commit beside each other.

    python -m tests.translation.committing_site submit_together 20

runs one of the functions below on the site that the environment names, and prints what came of it
as JSON.
"""

import json
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg2

ROUNDS_WORDS = 120


@contextmanager
def site(folder, url):
    """Make a site with a home page in both languages; its environment. `url` is of a PostgreSQL, or empty."""
    environment = os.environ | {"PYTHONPATH": "site:.", "TEST_DATABASE_URL": ""}
    if not url:
        environment |= {"DJANGO_SETTINGS_MODULE": "config.settings.demo", "DATA_DIR": str(folder)}
        yield _prepared(environment)
        return
    name = f"apart_{uuid4().hex}"
    connection = psycopg2.connect(url)
    connection.autocommit = True
    connection.cursor().execute(f"CREATE DATABASE {name}")
    try:
        own = url.rsplit("/", 1)[0] + f"/{name}"
        environment |= {
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "TEST_DATABASE_URL": own,
        }
        yield _prepared(environment)
    finally:
        connection.cursor().execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.close()


def _prepared(environment):
    for command in (["migrate", "--verbosity=0"], ["setup_site", "--verbosity=0"]):
        subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True)
    run(environment, "translate_home")
    return environment


def run(environment, function, *arguments):
    """Run a function of this module on a site; return what it answered."""
    command = [
        sys.executable,
        "-m",
        "tests.translation.committing_site",
        function,
        *map(str, arguments),
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def waiting(environment):
    """Return how many statuses wait for the worker, read beside the site."""
    if url := environment.get("TEST_DATABASE_URL"):
        connection = psycopg2.connect(url)
    else:
        connection = sqlite3.connect(Path(environment["DATA_DIR"]) / "db.sqlite3")
    with closing(connection):
        cursor = connection.cursor()
        cursor.execute(
            "SELECT COUNT(*) FROM translation_translationstatus WHERE pending_action <> ''"
        )
        return cursor.fetchone()[0]


def start(environment, *command):
    """Start a command of the site, and return its process."""
    return subprocess.Popen([sys.executable, "manage.py", *command], env=environment)


def translate_home():
    """Publish the English home page."""
    from home.models import HomePage

    from . import translations

    translations.published(HomePage.objects.get(locale__language_code="sv"))


def submit_together(rounds):
    """Order two pages with the same texts in opposite order at the same time, round by round.

    Return the errors, and how many texts each page came to have.
    """
    from wagtail.models import Page

    from tests import factories

    from . import translations

    errors, counts = [], []
    for turn in range(int(rounds)):
        texts = [f"Text {turn} {number}" for number in range(ROUNDS_WORDS)]
        pages = [
            factories.StandardPageFactory(
                title=f"Sida {turn}", body=[translations.heading(text) for text in some]
            )
            for some in (texts, texts[::-1])
        ]
        gate = threading.Barrier(2)

        def order(page, gate=gate):
            from django.db import connection

            gate.wait()
            try:
                translations.begin(page)
            except Exception as error:
                errors.append(f"{type(error).__name__}: {error}")
            finally:
                connection.close()

        threads = [threading.Thread(target=order, args=[page]) for page in pages]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        counts += [translations.status_of(page).segments for page in pages]
    return {"errors": errors, "counts": counts, "problems": any(Page.find_problems())}


def publish_changed(number):
    """Translate and publish so many pages, and then publish them changed in Swedish."""
    from tests import factories

    from . import translations

    for page in range(int(number)):
        swedish = factories.StandardPageFactory(title=f"Sida {page}", lead=f"Före {page}.")
        translations.published(swedish)
        translations.publish_swedish(swedish, lead=f"Efter {page}.")


def compared():
    """Return how many pages have been compared, in which states, with how many changes and errors."""
    from collections import Counter

    from home.models import StandardPage
    from translation.models import PendingAction, SegmentChange, TranslationStatus

    rows = TranslationStatus.objects.filter(
        page__in=StandardPage.objects.filter(locale__language_code="sv", lead__startswith="Efter")
    )
    changes = Counter(SegmentChange.objects.values_list("translation", flat=True))
    english = StandardPage.objects.filter(locale__language_code="en", live=True)
    return {
        "waiting": rows.exclude(pending_action=PendingAction.NOTHING).count(),
        "states": Counter(f"{row.state} {row.left}" for row in rows),
        "changes": Counter(changes.values()),
        "old words": sum(page.lead.startswith("EN Före") for page in english),
    }


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
