"""How long each page takes to answer, next to the least that a page of Wagtail can take."""

import http.client
import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager

import dj_database_url
import psycopg2
import pytest

from tests.services import free_port

pytestmark = [pytest.mark.audit, pytest.mark.postgresql]

LIMIT = 3.0
WARM_ROUNDS, COLD_ROUNDS = 80, 15
START_SECONDS = 30


@pytest.fixture(scope="module")
def database():
    """A database of the benchmark's own; its connection and its address."""
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        pytest.skip("PostgreSQL was not found")
    name = f"benchmark_{secrets.token_hex(4)}"
    with _connected(server) as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    yield f"{server.rpartition('/')[0]}/{name}"
    with _connected(server) as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def environment(database, tmp_path_factory):
    """The environment of the site's processes; the database holds the demo content."""
    port = free_port()
    values = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        "SECRET_KEY": secrets.token_hex(40),
        "ALLOWED_HOSTS": "127.0.0.1",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "DATABASE_URL": database,
        "EMAIL_HOST": "127.0.0.1",
        "PORT": str(port),
    }
    for command in (["migrate"], ["collectstatic", "--no-input"], ["setup_site"], ["demo"]):
        _manage(values, *command)
    return values


@pytest.mark.parametrize("posts", [100, 10_000])
def test_no_page_takes_three_times_what_the_least_page_takes(posts, environment, database):
    addresses = json.loads(_manage(environment, "fill", str(posts)).splitlines()[-1])
    with _connected(database) as cursor:
        cursor.execute("ANALYZE")
    with _served(environment) as client, _connected(database) as cursor:
        warm = client.rounds(addresses, WARM_ROUNDS)
        cold = client.rounds(
            addresses,
            COLD_ROUNDS,
            before=lambda: cursor.execute("UPDATE core_contentversion SET number = number + 1"),
        )
    _print_table(posts, addresses, warm, cold)
    too_slow = {name: warm[name] / warm["floor"] for name in warm}
    assert {name: ratio for name, ratio in too_slow.items() if ratio > LIMIT} == {}


class Client:
    """Requests pages one after the other and times each."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def rounds(self, addresses, rounds, before=lambda: None):
        """Request every address in turn, `rounds` times after two to warm up; medians in ms."""
        times = {name: [] for name in addresses}
        for repetition in range(rounds + 2):
            for name, address in addresses.items():
                before()
                taken = self.time(address)
                if repetition >= 2:
                    times[name].append(taken)
        return {name: statistics.median(taken) * 1000 for name, taken in times.items()}

    def time(self, address):
        """Return the seconds until the whole response has arrived."""
        start = time.perf_counter()
        self.connection.request("GET", address)
        response = self.connection.getresponse()
        response.read()
        taken = time.perf_counter() - start
        assert response.status == 200, address
        return taken


@contextmanager
def _served(environment):
    """Run gunicorn with one worker and yield a client for it."""
    bind = f"127.0.0.1:{environment['PORT']}"
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", bind]
    process = subprocess.Popen(
        [*command, "--timeout", "120", "--log-level", "warning"], env=environment
    )
    try:
        _wait_for(environment["PORT"], process)
        yield Client(environment["PORT"])
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_for(port, process):
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("gunicorn did not start")


@contextmanager
def _connected(address):
    options = dj_database_url.parse(address)
    connection = psycopg2.connect(
        dbname=options["NAME"],
        host=options["HOST"],
        port=options["PORT"],
        user=options["USER"],
        password=options["PASSWORD"],
    )
    connection.autocommit = True
    try:
        yield connection.cursor()
    finally:
        connection.close()


def _manage(environment, *command):
    finished = subprocess.run(
        [sys.executable, "manage.py", *command], env=environment, capture_output=True, text=True
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def _print_table(posts, addresses, warm, cold):
    print(f"\n{posts} posts: median ms, and times the floor; cold: empty cache")
    print(f"{'page':20} {'warm':>8} {'x':>6} {'cold':>8} {'x':>6}  address")
    for name, address in addresses.items():
        ratios = warm[name] / warm["floor"], cold[name] / cold["floor"]
        print(
            f"{name:20} {warm[name]:8.1f} {ratios[0]:6.2f} {cold[name]:8.1f} {ratios[1]:6.2f}"
            f"  {address}"
        )
