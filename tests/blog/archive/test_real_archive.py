"""The office's real archive, where `ARCHIVE_DIR` names it; the project holds none of its texts."""

import hashlib
import os
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page

from blog.models import PostPage
from home.models import HomePage
from setup import reference_data

ORACLE = "87e6754e96942cc8572d74c926d79ec8957d70e9c381c8777ad0437ff75f7c37"
OLD_DATES = {
    111: "2016-10-21", 123: "2016-11-16", 186: "2017-04-26", 198: "2017-05-31", 199: "2017-06-02",
    210: "2017-07-07", 222: "2017-09-14", 226: "2017-09-27", 230: "2017-10-12", 248: "2017-12-12",
    256: "2018-02-13", 282: "2018-05-29", 318: "2018-12-03",
}  # fmt: skip


@pytest.fixture
def archive():
    """The folder of the real files; the test says so where it does not run."""
    folder = os.environ.get("ARCHIVE_DIR")
    if not folder:
        pytest.skip("ARCHIVE_DIR does not name the real archive: it was not imported")
    return Path(folder)


def test_the_whole_archive_comes_in_to_the_letter_and_once(home, archive, client, capsys):
    reference_data.ensure_reference_data()
    arguments = [*sorted(map(str, archive.glob("*.txt"))), "--labels"]
    arguments.append(str(archive.parent / "archive-labels.csv"))

    call_command("import_archive", *arguments)

    posts = list(PostPage.objects.order_by("-date", "-day_order"))
    by_file = [post for post in posts if post.date.year < 2021]
    by_file += [post for post in posts if post.date.year == 2021]
    lines = (f"{post.date}\t{post.title}\t{post.excerpt}" for post in by_file)
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == ORACLE
    years = Counter(post.date.year for post in posts)
    assert years == {2016: 37, 2017: 107, 2018: 69, 2019: 2, 2021: 8}
    assert len({post.slug for post in posts}) == 223
    assert [post.title for post in posts if not (post.live and post.imported_from)] == []
    assert HomePage.objects.get().vision
    assert Page.find_problems() == ([], [], [], [], [])
    for number, date in OLD_DATES.items():
        response = client.get(f"/bloggen/{number}-x", follow=True)
        assert response.redirect_chain[0][1] == 301, number
        assert str(response.context["page"].date) == date

    capsys.readouterr()
    call_command("import_archive", *arguments)
    assert capsys.readouterr().out.splitlines()[1:3] == ["Added: 0", "There already: 223"]
