"""Tests: the database of TEST_DATABASE_URL (SQLite where empty), files in a folder of the run."""

import os
import tempfile
from pathlib import Path

_data_dir = Path(tempfile.gettempdir()) / f"site-tests-{os.getpid()}"
(_data_dir / "static").mkdir(parents=True, exist_ok=True)
os.environ |= {
    "SECRET_KEY": "tests-only-" + "x" * 50,
    "ALLOWED_HOSTS": "*",
    "BASE_URL": "http://localhost",
    "DATA_DIR": str(_data_dir),
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL") or "sqlite://:memory:",
    "EMAIL_HOST": "127.0.0.1",
    "ELASTICSEARCH_URL": "",
    "TRANSLATION_SERVICE": "",
}

from .base import *  # noqa: E402, F403
from .base import LOGGING, STORAGES, WAGTAILSEARCH_BACKENDS  # noqa: E402

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_SSL_REDIRECT = False
LOGGING["root"]["level"] = "WARNING"
WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"] = False
