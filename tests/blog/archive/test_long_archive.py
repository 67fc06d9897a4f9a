"""An archive of 20,000 posts costs per post what a small one does, and a killed import is taken up."""

import datetime
import json
import statistics
import subprocess
import sys
from shutil import copytree

import pytest

from tests import demo_runs
from tests.demo import database_tables

from . import dumps

pytestmark = pytest.mark.audit


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A folder with a site that has its page tree and reference data, and no content."""
    folder = tmp_path_factory.mktemp("bare") / "site"
    demo_runs.run_command(folder, "migrate", "--verbosity=0")
    demo_runs.run_command(folder, "setup_site")
    return folder


@pytest.fixture
def site(bare, tmp_path):
    """Return a copy of `bare` to change."""
    return lambda name="site": copytree(bare, tmp_path / name)


def test_memory_and_the_cost_of_a_post_do_not_grow_with_the_archive(site, tmp_path):
    measured = {}
    for old in (200, 19_700):
        folder, dump = site(str(old)), str(tmp_path / f"{old}.txt")
        script = ("-m", "tests.blog.archive.measure_import")
        demo_runs.run_python(folder, *script, "make", dump, str(old), "300")
        measured[old] = json.loads(demo_runs.run_python(folder, *script, dump).splitlines()[-1])

    few, many = measured[200], measured[19_700]
    assert (many["added"], many["existing"], many["changed"]) == (300, 19_700, 0)
    cost = {old: statistics.median(result["seconds"]) for old, result in measured.items()}
    print(
        f"\na post among 500: {cost[200] * 1000:.0f} ms, {few['megabytes']:.0f} MB"
        f"\na post among 20,000: {cost[19_700] * 1000:.0f} ms, {many['megabytes']:.0f} MB"
    )
    assert cost[19_700] / cost[200] < 1.3
    assert many["megabytes"] / few["megabytes"] < 1.15


def test_a_killed_import_is_taken_up_with_nothing_doubled(site, tmp_path):
    folder, dump = site(), tmp_path / "dump.txt"
    first = datetime.date(2018, 1, 1)
    posts = [(first - datetime.timedelta(days=n // 3), f"Nr {n}", "Text.") for n in range(60)]
    dump.write_text(dumps.dump_text(posts), encoding="utf-8")

    for killed_at in (1, 17, 40):
        process = subprocess.Popen(
            [sys.executable, "manage.py", "import_archive", str(dump)],
            cwd=demo_runs.ROOT,
            env=demo_runs.demo_environment(folder),
            stderr=subprocess.DEVNULL,
        )
        while len(_titles(folder)) < killed_at:
            assert process.poll() is None
        process.kill()
        process.wait()
        assert killed_at <= len(_titles(folder)) < 60

    demo_runs.run_command(folder, "import_archive", str(dump))

    assert _titles(folder) == [title for _date, title, _excerpt in posts]
    assert demo_runs.run_command(folder, "fixtree", "--noinput").count("No problems found.") == 2


def _titles(folder):
    """Return the titles of all posts, newest first."""
    rows = database_tables.query_rows(
        folder,
        "select title from wagtailcore_page join blog_postpage on page_ptr_id = id "
        "order by date desc, day_order desc",
    )
    return [row["title"] for row in rows]
