"""Runs the site as in production: in a process of its own, with only the settings that are given."""

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
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=inherited | environment | {"DJANGO_SETTINGS_MODULE": f"config.settings.{module}"},
        capture_output=True,
        text=True,
        timeout=120,
    )
