"""Checks whether the demo can start here, and names in one line what is missing.

Runs before there is an environment, with whatever Python is there: standard library only, and no
syntax newer than Python 3.6, so that an old Python prints its line instead of a SyntaxError.
"""

import importlib.util
import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path


def python_problem():
    """Return what is wrong with the Python that runs this, or None."""
    if sys.version_info < (3, 11):  # noqa: UP036
        return "Python 3.11 or newer is needed, and python3 here is {}.{}.{}.".format(
            *sys.version_info
        )
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        return "Python's venv module is missing. On Debian: apt install python3-venv"
    return None


def git_problem():
    """Return a message if git is missing, or None."""
    return None if shutil.which("git") else "git is missing. On Debian: apt install git"


def port_problem():
    """Return why the port can't be listened on, or None."""
    port = os.environ.get("PORT", "8000")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return f"PORT must be a number from 1 to 65535, not {port!r}."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except OSError as error:
            return f"Port {port}: {error.strerror}. Choose another: make demo PORT=8001"
    return None


def folder_problem():
    """Return why the data folder can't be written to, or None."""
    folder = Path(os.environ.get("DATA_DIR", "var/demo"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=str(folder)).close()
    except OSError as error:
        return f"DATA_DIR {folder} can't be written to ({error.strerror})."
    return None


if __name__ == "__main__":
    for check in (python_problem, git_problem, port_problem, folder_problem):
        problem = check()
        if problem:
            sys.exit(problem)
