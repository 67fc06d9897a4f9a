"""Runs a command with the services that tests need: PostgreSQL, Elasticsearch and Chromium.

    .venv/bin/python -m tests.services .venv/bin/pytest -m postgresql

The command finds them as TEST_POSTGRES_URL, TEST_ELASTICSEARCH_URL and CHROMIUM. Without a command
the lines are printed and the services stay until Ctrl-C. A service that is missing is named in one
line and left out, unless REQUIRE_SERVICES=1 makes that a failure. A variable that is already set is kept.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from tests import elasticsearch_server
from tests.elasticsearch_server import ServiceMissing, free_port

PREFIX = "site-tests-postgresql-"
# Names sort as Swedes expect, as they do in docker-compose.yml.
INITDB = "-U postgres -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=sv-SE"
# Nothing in a throw-away cluster needs to survive a power cut.
SERVER = "-h 127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def running_postgresql():
    """Start a cluster in a temporary folder on a free port and yield its address."""
    remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            if os.getuid() == 0:
                shutil.chown(folder, "postgres")
            port = free_port()
            run_program(folder, "initdb", *INITDB.split(), "--no-sync")
            run_program(folder, "pg_ctl", "start", "-w", "-o", f"-p {port} -k {folder} {SERVER}")
            yield f"postgres://postgres@127.0.0.1:{port}/postgres"
        finally:
            stop_and_remove(folder)


def run_program(folder, program, *arguments):
    # PostgreSQL refuses to run as root.
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    command = [*user, program_folder() / program, "-D", folder / "data", *arguments]
    # Its output goes to a file: the server would hold a pipe open for as long as it runs.
    with (folder / "log").open("w+") as log:
        if subprocess.run(command, cwd=folder, stdout=log, stderr=log).returncode:
            log.seek(0)
            raise ServiceMissing(f"PostgreSQL could not be started: {' '.join(log.read().split())}")


def program_folder():
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(installed, key=lambda initdb: float(initdb.parts[-3]), default=None)
    initdb = newest or shutil.which("initdb")
    if not initdb:
        raise ServiceMissing("PostgreSQL was not found: its tests are skipped.")
    return Path(initdb).parent


def stop_and_remove(folder):
    with suppress(ServiceMissing):  # it never came up
        run_program(folder, "pg_ctl", "stop", "-m", "immediate")
    shutil.rmtree(folder)


def remove_abandoned():
    """Remove what a killed run left behind; a run that lives holds its lock."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/lock"):
        with suppress(OSError), path.open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            stop_and_remove(path.parent)


@contextmanager
def elasticsearch():
    """Start Elasticsearch in a temporary folder on a free port and yield its address."""
    with elasticsearch_server.running_elasticsearch() as server:
        yield server.address


@contextmanager
def chromium():
    """Yield the path of Chromium; each browser test starts its own."""
    path = shutil.which("chromium")
    if not path:
        raise ServiceMissing("Chromium was not found: the browser tests are skipped.")
    yield path


def main(command):
    with ExitStack() as services:
        addresses, missing = {}, []
        for name, service in (
            ("TEST_POSTGRES_URL", running_postgresql()),
            ("TEST_ELASTICSEARCH_URL", elasticsearch()),
            ("CHROMIUM", chromium()),
        ):
            try:
                addresses[name] = os.environ.get(name) or services.enter_context(service)
            except ServiceMissing as error:
                missing.append(error)
        for line in missing:
            print(line, file=sys.stderr)
        if missing and os.environ.get("REQUIRE_SERVICES") == "1":
            return "REQUIRE_SERVICES=1, so a missing service is a failure."
        if command:
            return subprocess.call(command, env=os.environ | addresses)
        print(*(f"{name}={value}" for name, value in addresses.items()), sep="\n", flush=True)
        signal.pause()


if __name__ == "__main__":
    # SIGTERM stops the services as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
