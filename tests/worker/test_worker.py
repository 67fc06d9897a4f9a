"""The worker publishes and expires what is scheduled, survives failures and stops when told."""

import datetime
import os
import signal
import subprocess
import sys
import time
from queue import Empty, SimpleQueue

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Revision

from tests import factories
from worker.jobs import Job
from worker.loop import run_jobs

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def clock(monkeypatch):
    """Moves the clock ahead by so many hours."""
    start = timezone.now()

    def advance(hours):
        monkeypatch.setattr(timezone, "now", lambda: start + hours * HOUR)

    return advance


def scheduled(hours):
    """Return a page whose publication is scheduled."""
    page = factories.StandardPageFactory(live=False, go_live_at=timezone.now() + hours * HOUR)
    page.get_latest_revision().publish()
    return page


def is_shown(client, page):
    return client.get(page.get_url()).status_code == 200


def test_a_page_is_published_when_its_time_has_come_and_not_before(home, client, clock):
    pages = [scheduled(hours) for hours in (1, 3)]
    assert [is_shown(client, page) for page in pages] == [False, False]

    call_command("worker", "--once")
    assert [is_shown(client, page) for page in pages] == [False, False]

    clock(2)
    call_command("worker", "--once")
    assert [is_shown(client, page) for page in pages] == [True, False]


def test_a_page_that_expires_goes_in_both_languages_and_no_other_page_does(home, client, clock):
    expiring, staying, lasting = factories.PostPageFactory.create_batch(3)
    pages = [expiring, staying, lasting]
    pages += [factories.translate(page, title=f"In English {page.pk}") for page in pages]
    for page, hours in ((expiring, 1), (staying, 3)):
        page.expire_at = timezone.now() + hours * HOUR
        page.save_revision().publish()

    call_command("worker", "--once")
    assert [is_shown(client, page) for page in pages] == [True] * 6

    clock(2)
    call_command("worker", "--once")
    assert [is_shown(client, page) for page in pages] == [False, True, True] * 2
    assert [type(page).objects.get(pk=page.pk).live for page in pages] == [False, True, True] * 2


def test_an_expired_translation_goes_also_where_a_draft_of_it_is_pending(home, client, clock):
    post = factories.PostPageFactory()
    english = factories.translate(post, title="In English")
    english.title = "A better title"
    english.save_revision()
    post.expire_at = timezone.now() + HOUR
    post.save_revision().publish()

    clock(2)
    call_command("worker", "--once")

    assert not is_shown(client, english)
    english.refresh_from_db()
    assert not english.live
    assert english.get_latest_revision_as_object().title == "A better title"


def test_a_scheduled_change_of_a_fact_reaches_english_when_it_is_published(home, clock):
    post = factories.PostPageFactory(date=datetime.date(2017, 4, 25))
    english = factories.translate(post, title="In English")
    post.date = datetime.date(2018, 1, 2)
    post.go_live_at = timezone.now() + HOUR
    post.save_revision().publish()

    call_command("worker", "--once")
    english.refresh_from_db()
    assert english.date == datetime.date(2017, 4, 25)

    clock(2)
    call_command("worker", "--once")
    english.refresh_from_db()
    assert english.date == datetime.date(2018, 1, 2)
    assert english.title == "In English"


def test_a_round_that_fails_says_so_in_one_line(home, clock, caplog):
    page = scheduled(1)
    Revision.objects.for_instance(page).update(content={"pk": page.pk, "title": None})

    clock(2)
    with pytest.raises(CommandError, match=r"^Failed: publish_scheduled$"):
        call_command("worker", "--once")

    (record,) = (record for record in caplog.records if record.name == "worker")
    assert record.getMessage().startswith("publish_scheduled failed: ")
    assert "\n" not in record.getMessage()


def test_a_job_that_fails_holds_up_no_other_and_is_tried_again(caplog):
    stop, runs = SimpleQueue(), []

    def fail():
        runs.append("broken")
        raise ValueError("out of\norder")

    def resume():
        runs.append("sound")
        if len(runs) >= 6:
            stop.put(None)

    run_jobs([Job("broken", 0, fail), Job("sound", 0, resume)], stop)

    assert runs == ["broken", "sound"] * 3
    assert [record.getMessage() for record in caplog.records] == [
        "broken failed: ValueError: out of order"
    ] * 3


def test_a_job_waits_its_time_between_runs():
    stop, runs = SimpleQueue(), []

    def often():
        runs.append("often")
        if len(runs) == 5:
            stop.put(None)

    run_jobs([Job("hourly", 3600, lambda: runs.append("hourly")), Job("often", 0, often)], stop)

    assert runs == ["hourly", "often", "often", "often", "often"]


def test_a_job_that_fails_again_and_again_is_given_ever_longer_pauses():
    waits = []

    class Stop:
        """Stops the work after seven waits, and notes how long they were to be."""

        def get(self, timeout):
            if len(waits) < 7:
                waits.append(round(timeout))
                raise Empty

    def fail():
        raise ValueError

    run_jobs([Job("broken", 2, fail)], Stop())

    assert waits == [0, 4, 8, 16, 32, 60, 60]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_survives_a_failing_round_and_stops_cleanly(number, tmp_path):
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATA_DIR": str(tmp_path),  # a database without tables
            "PYTHONUNBUFFERED": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert worker.stdout.readline() == "The worker runs; Ctrl-C stops it.\n"
        line = worker.stderr.readline()
        assert "publish_scheduled failed: OperationalError: no such table" in line
        assert worker.poll() is None

        worker.send_signal(number)

        output, errors = worker.communicate(timeout=30)
        assert output == ""
        unexpected = [
            line for line in errors.splitlines() if "failed: OperationalError" not in line
        ]
        assert unexpected == []
        assert worker.returncode == 0
    finally:
        worker.kill()


def test_a_signal_stops_it_whatever_it_is_in_the_midst_of():
    code = """
import os, signal
from worker.jobs import Job
from worker.loop import run_until_stopped

signal.signal(signal.SIGTERM, lambda *_: None)
print("ready", flush=True)
for _ in range(2000):
    run_until_stopped([Job("idle", 0, lambda: None)])
os._exit(0)  # signals would kill an interpreter that is cleaning up
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd="site", stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout.readline() == "ready\n"
            deadline = time.monotonic() + 60
            while process.poll() is None and time.monotonic() < deadline:
                process.send_signal(signal.SIGTERM)
            assert process.returncode == 0
        finally:
            process.kill()
