"""Runs the site's commands on demos in folders of their own, as `make demo` does."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).parents[1]


def make_demos(folder):
    """Make three folders: `bare` (no demo content), `full` (with it) and `served` (tests change it)."""
    run_command(folder / "full", "migrate", "--verbosity=0")
    run_command(folder / "full", "setup_site")
    copytree(folder / "full", folder / "bare")
    prepare_demo(folder / "full")
    copytree(folder / "full", folder / "served")


def prepare_demo(folder):
    """Run what `make demo` runs before it serves; return the output."""
    return run_python(folder, "-m", "demo.prepare")


def run_command(folder, *arguments):
    """Run a command of the site on the demo of a folder; return the output."""
    return run_python(folder, "manage.py", *arguments)


def run_python(folder, *arguments):
    """Run Python with the demo's settings; return the output."""
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=demo_environment(folder),
        capture_output=True,
        text=True,
        timeout=1200,
    )
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr, result.stderr
    return result.stdout


def demo_environment(folder, port=8000):
    """Return the environment in which the demo of a folder runs."""
    folder.mkdir(exist_ok=True)
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "DATA_DIR": str(folder),
        "PORT": str(port),
    }
