"""What every test can ask for."""

import os

import pytest
from django.core.cache import cache

from setup import tree


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another remembered."""
    cache.clear()


@pytest.fixture(autouse=True)
def _media_root(settings, tmp_path):
    """Uploads of a test stay in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def home(db):
    """The Swedish home page with its site and the three indexes, and nothing in English."""
    return tree.ensure_tree()


@pytest.fixture(scope="session")
def chromium():
    """The browser's path; the test is skipped where there is none."""
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.skip("Chromium was not found")
    return path
