"""`make demo` looks first whether it can start, and says in one line what is missing."""

import ast
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from demo import preflight
from tests.services import free_port


def look(**environment):
    return subprocess.run(
        [sys.executable, "-I", preflight.__file__],
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def fine(tmp_path):
    """An environment in which the demo can start."""
    return {"PORT": str(free_port()), "DATA_DIR": str(tmp_path / "new" / "data")}


def refusal(**environment):
    """Return the one line with which a start is refused."""
    result = look(**environment)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


def test_nothing_is_said_where_nothing_is_missing(fine):
    result = look(**fine)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_busy_port_is_named_and_another_proposed(fine):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        line = refusal(**fine | {"PORT": str(port)})
    assert line == f"Port {port}: Address already in use. Choose another: make demo PORT=8001"


def test_a_port_that_was_just_in_use_can_be_used_again(fine):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()
    assert look(**fine | {"PORT": str(port)}).returncode == 0


@pytest.mark.parametrize("port", ["", "eighty", "0", "65536", "-1", "²"])
def test_a_port_that_is_none_is_named(fine, port):
    expected = f"PORT must be a number from 1 to 65535, not {port!r}."
    assert refusal(**fine | {"PORT": port}) == expected


def test_a_data_folder_that_cannot_be_made_is_named(fine, tmp_path):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "data"
    line = refusal(**fine | {"DATA_DIR": str(folder)})
    assert line == f"DATA_DIR {folder} can't be written to (Not a directory)."


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_data_folder_that_cannot_be_written_to_is_named(fine):
    line = refusal(**fine | {"DATA_DIR": "/proc/self"})
    assert line.startswith("DATA_DIR /proc/self can't be written to (")


def test_a_missing_git_is_named(fine):
    assert refusal(**fine | {"PATH": ""}) == "git is missing. On Debian: apt install git"


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 13), (2, 7, 18)])
def test_an_old_python_is_named_with_its_version(monkeypatch, version):
    monkeypatch.setattr(preflight, "sys", SimpleNamespace(version_info=version))
    numbers = ".".join(map(str, version))
    assert preflight.python_problem() == (
        f"Python 3.11 or newer is needed, and python3 here is {numbers}."
    )


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1)])
def test_a_new_python_will_do(monkeypatch, version):
    monkeypatch.setattr(preflight, "sys", SimpleNamespace(version_info=version))
    assert preflight.python_problem() is None


@pytest.mark.parametrize("name", ["venv", "ensurepip"])
def test_a_missing_venv_is_named(monkeypatch, name):
    monkeypatch.setattr(preflight.importlib.util, "find_spec", lambda module: module != name)
    expected = "Python's venv module is missing. On Debian: apt install python3-venv"
    assert preflight.python_problem() == expected


def test_an_old_python_can_read_as_far_as_its_line():
    source = Path(preflight.__file__).read_text()
    assert ast.parse(source, feature_version=(3, 6))
