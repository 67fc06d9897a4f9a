"""Runs the site as production does: in a process of its own, with the settings given and no others."""

import os
import subprocess
import sys

from django.conf import settings

REQUIRED = {
    "SECRET_KEY": "k7#" + "Qw9-zT4_xR2!" * 5,
    "ALLOWED_HOSTS": "www.example.org",
    "BASE_URL": "https://www.example.org",
    "DATABASE_URL": "postgres://site:secret@127.0.0.1:1/site",  # where no database listens
    "EMAIL_HOST": "mail.example.org",
}


def run_in_production(*arguments, module="base", **environment):
    """Run Python with these arguments, in the folder of the checkout; return the completed process."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=kept | environment | {"DJANGO_SETTINGS_MODULE": f"config.settings.{module}"},
        capture_output=True,
        text=True,
        timeout=120,
    )
