"""The health addresses tell an orchestrator the truth, over plain HTTP and without a cookie."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tests.production import REQUIRED, run_in_production

pytestmark = pytest.mark.each_database

ASK_BOTH = """
import django

django.setup()
from django.test import Client

client = Client(SERVER_NAME="www.example.org")
for path in ("live", "ready"):
    response = client.get(f"/healthz/{path}")
    print(path, response.status_code, response.content.decode(), dict(response.cookies))
"""


@pytest.mark.parametrize("path", ["live", "ready"])
def test_a_site_that_lives_and_is_migrated_says_so(db, client, path):
    response = client.get(f"/healthz/{path}")

    assert (response.status_code, response.content.decode()) == (200, path)
    assert response["Content-Type"] == "text/plain"
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_a_pending_migration_means_not_ready_but_alive(db, client):
    MigrationRecorder(connection).migration_qs.filter(app="core").delete()

    response = client.get("/healthz/ready")

    assert (response.status_code, response.content) == (503, b"migrations pending")
    assert client.get("/healthz/live").status_code == 200


@pytest.mark.parametrize("address", [REQUIRED["DATABASE_URL"], "sqlite:////no/such/folder/db"])
def test_production_without_its_database_is_not_ready_but_alive(address, tmp_path):
    done = run_in_production(
        "-c", ASK_BOTH, **REQUIRED | {"DATABASE_URL": address, "DATA_DIR": str(tmp_path)}
    )

    assert done.stdout.splitlines() == ["live 200 live {}", "ready 503 no database {}"]
    assert done.returncode == 0
