"""What every test can ask for."""

import fcntl
import os

import pytest
from django.core.cache import cache

from home.models import HomePage
from search import tally
from setup import tree
from tests import demo_runs


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another remembered, or counted and did not write."""
    cache.clear()
    yield
    tally.waiting.clear()


@pytest.fixture(autouse=True)
def _media_root(settings, tmp_path):
    """Uploads of a test stay in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The page tree is made once for all tests: it takes longer than most of them."""
    with django_db_blocker.unblock():
        tree.ensure_tree()


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


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory, worker_id):
    """A folder with a demo, made once however many processes run the tests: see `demo_runs.make`."""
    folder = tmp_path_factory.getbasetemp()
    shared = (folder if worker_id == "master" else folder.parent) / "demo"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "made").exists():
            demo_runs.make(shared)
            (shared / "made").touch()
    return shared
