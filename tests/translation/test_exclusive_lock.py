"""Services take turns: nothing is stuck or done twice where several work, or one is broken off."""

import os
import signal
import time

import pytest

from . import committing_site

ROUNDS, PAGES = 20, 50
LONGEST = 120  # seconds


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def environment(request, tmp_path_factory):
    """A site of its own on each kind of database."""
    url = os.environ.get("TEST_POSTGRES_URL") if request.param == "postgresql" else ""
    if url is None:
        pytest.skip("PostgreSQL was not found")
    with committing_site.site(tmp_path_factory.mktemp("apart"), url) as site:
        yield site


@pytest.mark.audit
def test_two_pages_that_share_texts_are_ordered_at_once_twenty_times(environment):
    seen = committing_site.run(environment, "submit_together", ROUNDS)

    assert seen == {
        "errors": [],
        "counts": [committing_site.ROUNDS_WORDS + 2] * 2 * ROUNDS,
        "problems": False,
    }


@pytest.mark.audit
def test_a_worker_that_is_killed_goes_on_where_it_was(environment):
    committing_site.run(environment, "publish_changed", PAGES)
    assert committing_site.waiting(environment) == PAGES

    worker = committing_site.start(environment, "translation_work")
    _wait(lambda: committing_site.waiting(environment) < PAGES // 2)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert committing_site.waiting(environment) > 0
    assert committing_site.start(environment, "translation_work").wait(LONGEST) == 0

    assert committing_site.run(environment, "compared") == {
        "waiting": 0,
        "states": {"needs-update 1": PAGES},
        "changes": {"1": PAGES},
        "old words": PAGES,
    }


def _wait(condition):
    until = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < until
