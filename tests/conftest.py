"""What every test can ask for."""

import fcntl
import os

import pytest
from django.core.cache import cache
from django.db import transaction

from home.models import HomePage
from search import query_log
from search.engines.fallback import breaker
from search.indexing.client import client
from setup import page_tree
from tests import databases, demo_runs


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another remembered, or counted and did not write."""
    cache.clear()
    yield
    query_log.pending.clear()


@pytest.fixture(autouse=True)
def _media_root(settings, tmp_path):
    """Uploads of a test stay in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, worker_id):
    """Each process has a copy of the migrated database, with the page tree of every installation."""
    with django_db_blocker.unblock(), databases.migrated_copy(worker_id):
        page_tree.ensure_page_tree()
        with django_db_blocker.block():
            yield


@pytest.fixture(scope="module")
def shared_database(django_db_setup, django_db_blocker):
    """Let the tests of a module share what its fixtures make in the database.

    Each test's own changes are taken back after it; what is shared, after the last of them. A test
    reads its objects from the database: those that a fixture made belong to the fixture.
    """
    block = transaction.atomic()
    # A durable block may be opened within, as around a test of Django's.
    block._from_testcase = True
    cache.clear()
    with django_db_blocker.unblock(), block:
        yield
        transaction.set_rollback(True)


@pytest.fixture
def home(db):
    """The Swedish home page with its site and the three indexes, and nothing in English."""
    return HomePage.objects.get()


@pytest.fixture(scope="session")
def chromium():
    """The browser's path; the test is skipped where there is none."""
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.skip("Chromium was not found")
    return path


@pytest.fixture
def elasticsearch(settings, worker_id):
    """Let the site have an Elasticsearch, with an empty index of the test's own."""
    settings.ELASTICSEARCH_URL = os.environ.get("TEST_ELASTICSEARCH_URL")
    if not settings.ELASTICSEARCH_URL:
        pytest.skip("Elasticsearch was not found")
    settings.ELASTICSEARCH_INDEX = f"test-{os.getpid()}-{worker_id}"
    breaker.close()
    indices = client().indices
    yield
    if found := indices.get(index=f"{settings.ELASTICSEARCH_INDEX}-*"):
        indices.delete(index=list(found))


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory, worker_id):
    """A folder with a demo, made once however many processes run the tests: see `demo_runs.make`."""
    folder = tmp_path_factory.getbasetemp()
    shared = (folder if worker_id == "master" else folder.parent) / "demo"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "made").exists():
            databases.copy_migrated_file(shared / "full" / "db.sqlite3")
            demo_runs.make_demos(shared)
            (shared / "made").touch()
    return shared
