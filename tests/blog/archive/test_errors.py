"""All errors in the files are reported, and nothing is imported."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from blog.models import ArchiveRecord, PostPage
from home.models import HomePage

from . import dumps


def test_all_errors_are_reported_by_file_and_line_and_nothing_is_imported(site, dump, tmp_path):
    broken = dump([(datetime.date(2018, 1, 1), "Ett", "A.")], "broken.txt")
    broken.write_text(broken.read_text().replace("jan", "jam"))
    long = dump([(datetime.date(2018, 1, 1), "x" * 256, "A.")], "long.txt")
    labels = tmp_path / "labels.csv"
    labels.write_text(dumps.LABELS.read_text().replace(",B,", ",Z,"))

    with pytest.raises(CommandError) as caught:
        call_command(
            "import_archive", *map(str, [*dumps.FILES, broken, long]), "--labels", str(labels)
        )

    assert str(caught.value).splitlines() == [
        f"{labels}:9: there is no code “Z” for the column clusters",
        f"{labels}:14: there is no code “Z” for the column clusters",
        f"{broken}:3: there is no month “jam”",
        f"{long}:3: the title of the post is longer than 255 characters",
    ]
    assert caught.value.returncode == 1
    assert not PostPage.objects.exists() and not ArchiveRecord.objects.exists()
    assert HomePage.objects.get().vision == ""


def test_labels_of_posts_that_are_in_no_file_are_refused(site):
    with pytest.raises(CommandError) as caught:
        call_command(
            "import_archive", str(dumps.FILES[1]), "--labels", str(dumps.LABELS), verbosity=0
        )

    lines = str(caught.value).splitlines()
    assert len(lines) == 20
    assert lines[0] == (
        f"{dumps.LABELS}:2: no post of 2019-01-18 has the title “Ett nytt år och en ny plan”"
    )
    assert not PostPage.objects.exists()


def test_two_dumps_with_different_visions_are_refused(site, dump):
    posts = [(datetime.date(2018, 1, 1), "Ett", "A.")]
    one, two = (dump(posts, f"{name}.txt", after=f"\nVision\n\n{name}") for name in ("a", "b"))

    with pytest.raises(CommandError, match=r"b\.txt:11: the vision is another than in .*a\.txt"):
        call_command("import_archive", str(one), str(two))
    assert not PostPage.objects.exists()


def test_before_setup_the_command_says_what_to_run(home):
    with pytest.raises(CommandError, match="Run setup_site first"):
        call_command("import_archive", str(dumps.FILES[1]))
