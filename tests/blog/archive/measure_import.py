"""Imports a dump and prints its cost: the seconds of each new post and the peak memory.

`python -m tests.blog.archive.measure_import DUMP` imports, `... make DUMP OLD NEW` fills the news
with OLD posts that count as imported, and writes a dump of them and of NEW newer ones.
"""

import datetime
import itertools
import json
import resource
import sys
import time
from pathlib import Path

import django

django.setup()

from blog.archive.dump import Dump, digest  # noqa: E402
from blog.archive.importer import ArchiveImport  # noqa: E402
from blog.models import ArchiveRecord, PostPage  # noqa: E402
from tests.benchmarks.posts import make_posts  # noqa: E402

from .dumps import dump_text  # noqa: E402

FIRST_NEW_DAY = datetime.date(2023, 1, 1)


def make_long_dump(path, old, new):
    make_posts(int(old))
    posts = list(PostPage.objects.order_by("-date", "-day_order").only("date", "title", "excerpt"))
    ArchiveRecord.objects.bulk_create(
        ArchiveRecord(digest=digest(post.date, post.title, post.excerpt), page=post)
        for post in posts
    )
    newer = [
        (FIRST_NEW_DAY + datetime.timedelta(days=n), f"Ny {n}", "Text." * 40)
        for n in reversed(range(int(new)))
    ]
    imported = [(post.date, post.title, post.excerpt) for post in posts]
    Path(path).write_text(dump_text(newer + imported), encoding="utf-8")


def measure_import(path):
    times = []
    archive = ArchiveImport([Dump(path)], advance=lambda: times.append(time.perf_counter()))
    report = archive.run()
    steps = [later - earlier for earlier, later in itertools.pairwise(times)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "added": report.added,
                "existing": report.existing,
                "changed": len(report.changed),
                "seconds": steps[report.existing :],
                "megabytes": peak / 1024,
            }
        )
    )


if __name__ == "__main__":
    make_long_dump(*sys.argv[2:]) if sys.argv[1] == "make" else measure_import(sys.argv[1])
