"""What a dump holds is read back as it stands, and a dump that is not sound is refused."""

import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.archive.dump import ArchivedPost, Dump
from blog.archive.errors import LineError

from . import dumps


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return a function that reads a dump from its text or bytes."""
    path = tmp_path_factory.mktemp("dumps") / "dump.txt"

    def read(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Dump(path)

    return read


def posts_of(dump):
    """Return the posts of a dump in the order of the file, as (date, title, excerpt)."""
    posts = [(post.date, post.title, post.excerpt) for post in dump.oldest_first()]
    return posts[::-1]


@given(
    posts=st.lists(dumps.posts, min_size=1, max_size=6),
    around=st.tuples(dumps.spaces, dumps.spaces),
    after=st.sampled_from(["", "bloggen logo", "\nVision\n\nDet vi vill.", "\n\n"]),
)
def test_any_list_of_posts_comes_back_as_it_was_written(read, posts, around, after):
    dump = read(dumps.dump_text(posts, "Website Jumbotron\n\nDet vi vill.\n\n", after, around))

    assert posts_of(dump) == posts
    assert len(dump) == len(posts)
    assert dump.vision == "Det vi vill."


def test_every_irregularity_of_the_archive_is_taken_as_it_is():
    dump = Dump(dumps.FILES[0])
    posts = posts_of(dump)

    assert len(posts) == 20
    assert dump.stray == [(1, "Website Jumbotron"), (107, "bloggen logo")]
    assert dump.vision == dumps.VISION
    by_title = {f"{date} {title}": excerpt for date, title, excerpt in posts}
    assert by_title["2018-09-11 Finalen i Malmö"].startswith("Turnén för")
    assert by_title["2017-12-12 Hur mår hönsen?"] == (
        "Förra våren frågade vi detsamma. Idag har vi svaret från uppföljningen, se här."
    )
    assert by_title["2018-10-19 Ny rapport om upphandlingsarbetet"] == (
        "Igår kom rapporten om upphandlingsarbetet.Den går igenom tre branscher, bl.a.textil."
    )
    assert by_title["2019-01-18 Ett nytt år och en ny plan"].endswith("i planen för 2019.")
    assert by_title["2016-09-05 Nu börjar vi blogga"].endswith("uppöljning, villkor och möten.")
    assert [title for date, title, _ in posts if date == datetime.date(2016, 10, 28)] == [
        'Finalen i "Kalmar"',
        "Besök i Region Blekinge",
    ]


def test_a_vision_after_the_list_belongs_to_no_post():
    dump = Dump(dumps.FILES[1])

    assert posts_of(dump)[-1] == (
        datetime.date(2021, 7, 7),
        "Avslutad uppföljning av instrument",
        "Området har avslutat en kontorsrevision. Avvikelserna är åtgärdade.",
    )
    assert dump.vision == dumps.VISION
    assert dump.stray == []


def test_a_post_knows_its_line_and_is_told_from_all_others():
    posts = list(Dump(dumps.FILES[0]).oldest_first())

    assert [posts[-1].line, posts[-2].line, posts[0].line] == [7, 12, 102]
    assert len({post.digest for post in posts}) == 20
    moved = ArchivedPost(posts[0].date, posts[0].title, posts[0].excerpt, line=7)
    assert moved.digest == posts[0].digest


@pytest.mark.parametrize("path", dumps.FILES, ids=lambda path: path.stem)
def test_a_file_cut_anywhere_is_refused_or_has_whole_posts_only(read, path):
    whole = path.read_bytes()
    posts = posts_of(Dump(path))
    refused = 0

    for length in random.Random(1).sample(range(len(whole)), 300):
        try:
            remaining = posts_of(read(whole[:length]))
        except LineError:
            refused += 1
        else:
            assert remaining == posts[: len(remaining)]
    assert refused > 200


POST = " • 05 sep 2016\n\n  Rubrik\n\n  Text.\n"
START = "Aktuellt\n\n"


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("", 1, "there is no line “Aktuellt”"),
        ("\n\n", 2, "there is no line “Aktuellt”"),
        (START, 2, "no post stands under “Aktuellt”"),
        (START + "bloggen logo", 2, "no post stands under “Aktuellt”"),
        ((START + POST).encode().replace(b"Te", b"T\xe5"), 7, "byte 4 of the line is not UTF-8"),
        ((START + POST).encode("utf-16"), 1, "is not UTF-8"),
        (START + POST.replace("sep", "foo"), 3, "there is no month “foo”"),
        (START + POST.replace("sep", "Sep"), 3, "there is no month “Sep”"),
        (START + POST.replace("05 sep", "31 sep"), 3, "there is no such day"),
        (START + POST.replace("2016", "0000"), 3, "there is no such day"),
        (START + POST.replace("05", "5"), 3, "expected the date of a post"),
        (START + POST.replace("•", "*"), 3, "expected the date of a post"),
        (START + POST + POST.replace("•", "·"), 8, "expected the date of a post"),
        (START + POST + POST[1:], 8, "outside of the list"),
        (START + POST + "\n" + POST, 9, "outside of the list"),
        (START + POST + "\n  Ett stycke till.\n", 9, "outside of the list"),
        (START + POST + "Aktuellt\n\n", 8, "outside of the list"),
        (POST + START + POST, 1, "outside of the list"),
        (START + " • 05 sep 2016\n" + POST, 4, "a blank line and then the title"),
        (START + " • 05 sep 2016\n\n" + POST, 5, "expected the title, indented"),
        (START + POST.replace("  Rubrik", "Rubrik"), 5, "expected the title, indented"),
        (START + POST.replace("  Rubrik", "   "), 5, "expected the title, indented"),
        (START + POST.replace("\n\n  Text", "\n  Text"), 6, "a blank line and then the excerpt"),
        (START + " • 05 sep 2016", 3, "the file ends before the title"),
        (START + " • 05 sep 2016\n\n  Rubrik", 5, "the file ends within the title"),
        (START + " • 05 sep 2016\n\n  Rubrik\n\n", 6, "the file ends before the excerpt"),
        (START + POST[:-1], 7, "the file ends within the excerpt"),
        (START + POST + "\nVision\n\n", 10, "the file ends before the text under “Vision”"),
        (f"Website Jumbotron\n\nEtt\n\n{START}{POST}Vision\n\nTvå", 14, "is another than"),
        (START + POST.replace("Text", "Te\x00xt"), 7, "the control character 0x00"),
        (START + POST.replace("Text", "Text" * 20_000), 7, "longer than 65,536 bytes"),
        ("brus\n" * 200, 101, "more than 100 lines outside"),
    ],
)
def test_a_malformed_dump_is_refused_with_line_and_reason(read, content, line, reason):
    with pytest.raises(LineError) as caught:
        read(content)

    assert caught.value.line == line
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
def test_noise_is_refused_and_nothing_else_happens(read, noise):
    with pytest.raises(LineError):
        read(noise)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(LineError, match=r"missing\.txt:1: cannot be read: No such file"):
        Dump(tmp_path / "missing.txt")
    with pytest.raises(LineError, match="cannot be read: Is a directory"):
        Dump(tmp_path)
