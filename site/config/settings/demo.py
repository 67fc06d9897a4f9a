"""The demo on one's own machine: SQLite and files in DATA_DIR, plain HTTP, mail on the console."""

import os
from pathlib import Path

from .environment import env, read_setting

PORT = read_setting(env.int, "PORT", default=8000)
_data_dir = Path(read_setting(env.str, "DATA_DIR", default="var/demo")).resolve()
os.environ |= {
    "SECRET_KEY": "demo-only-not-a-secret-because-the-demo-listens-on-this-machine-only",
    "ALLOWED_HOSTS": "127.0.0.1,localhost",
    "BASE_URL": f"http://127.0.0.1:{PORT}",
    "DATA_DIR": str(_data_dir),
    "DATABASE_URL": f"sqlite:///{_data_dir / 'db.sqlite3'}",
    "EMAIL_HOST": "127.0.0.1",
}

from .base import *  # noqa: E402, F403
from .base import DATABASES, LOGGING  # noqa: E402

DATABASES["default"]["OPTIONS"] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
LOGGING["root"]["level"] = "WARNING"
