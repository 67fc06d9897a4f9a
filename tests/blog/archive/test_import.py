"""The archive comes in whole and once; what editors then make of it is left alone."""

import datetime
import random
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from blog.archive.dump import Dump
from blog.archive.importer import ArchiveImport
from blog.archive.label_file import LabelFile
from blog.models import ArchiveRecord, NewsKind, PostPage
from home.models import HomePage
from tests import html

from . import dumps

pytestmark = pytest.mark.each_database


def test_every_post_comes_in_published_in_its_order_and_with_its_texts(run):
    output = run()

    assert [
        (post.date, post.title, post.excerpt) for post in dumps.imported_posts()
    ] == dumps.expected_posts()
    unpublished = [
        post.title
        for post in dumps.imported_posts()
        if not post.live or post.has_unpublished_changes
    ]
    assert unpublished == []
    assert Counter(post.date.year for post in dumps.imported_posts()) == {
        2016: 5, 2017: 8, 2018: 5, 2019: 2, 2021: 3,
    }  # fmt: skip
    assert output[:5] == [
        "Posts in the files: 23",
        "Added: 23",
        "There already: 0",
        "Changed by editors and left alone: 0",
        "Deleted by editors and not revived: 0",
    ]
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_news_list_shows_them_in_the_order_of_the_archive(run, client):
    run()

    shown = html.posts(html.parse(client.get("/nyheter/")).main)
    assert shown == [title for _date, title, _excerpt in dumps.expected_posts()[:20]]


def test_each_post_has_its_labels_and_knows_where_it_came_from(run):
    run()

    post = PostPage.objects.get(title="Skarpare villkor för antibiotika")
    assert post.kind.code == "OMV"
    assert [term.code for term in post.risk_areas.all()] == ["lakemedel"]
    assert {term.code for term in post.countries.all()} == {"in", "cn"}
    assert {term.code for term in post.themes.all()} == {"amr", "water", "contract-terms"}
    assert post.imported_from == "2016-2019.txt:12"
    assert post.archive_record.revision == post.live_revision_id


def test_what_stood_around_the_list_becomes_no_post_but_the_vision(run):
    output = run()

    assert HomePage.objects.get().vision == f"<p>{dumps.VISION}</p>"
    assert output[-1] == "The vision is written to the home page."
    assert [line for line in output if "Passed over" in line] == [
        f"Passed over: {dumps.FILES[0]}:1: Website Jumbotron",
        f"Passed over: {dumps.FILES[0]}:107: bloggen logo",
    ]


def test_a_vision_that_is_there_is_left_alone_and_so_is_a_home_page_being_changed(site, run):
    site.vision = "<p>Vår egen.</p>"
    site.save_revision().publish()
    assert run()[-1] == "The home page has a vision already; it was left as it is."

    site.vision = ""
    site.save_revision().publish()
    site.lead = "Ett utkast."
    site.save_revision()
    assert "unpublished changes" in run()[-1]
    assert HomePage.objects.get().vision == ""


def test_a_second_run_adds_and_changes_nothing(run):
    run()
    before = list(PostPage.objects.order_by("pk").values())

    output = run()

    assert output[1:3] == ["Added: 0", "There already: 23"]
    assert list(PostPage.objects.order_by("pk").values()) == before


class Killed(BaseException):
    """Kills a run wherever it is."""


@pytest.mark.parametrize("seed", range(3))
def test_a_run_that_was_broken_off_is_taken_up_and_ends_as_if_it_had_not(site, seed):
    """Each run is killed at a random SQL statement; only the rollback of its transaction goes on."""
    moments = random.Random(seed)
    labels = LabelFile(dumps.LABELS)

    def interrupt(execute, sql, params, many, context):
        interrupt.statements_left -= 1
        if interrupt.statements_left <= 0 and "SAVEPOINT" not in sql:
            raise Killed
        return execute(sql, params, many, context)

    for _ in range(5):
        interrupt.statements_left = moments.randrange(1, 200)
        archive = ArchiveImport([Dump(file) for file in dumps.FILES], labels)
        with pytest.raises(Killed), connection.execute_wrapper(interrupt):
            archive.run()
        assert PostPage.objects.count() == ArchiveRecord.objects.filter(page__live=True).count()

    ArchiveImport([Dump(file) for file in dumps.FILES], labels).run()
    assert [
        (post.date, post.title, post.excerpt) for post in dumps.imported_posts()
    ] == dumps.expected_posts()
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_dry_run_says_what_would_be_done_and_does_nothing(run):
    output = run("--dry-run")

    assert output[0] == "Nothing was written; this is what would be done."
    assert output[2] == "Added: 23"
    assert not PostPage.objects.exists() and not ArchiveRecord.objects.exists()
    assert HomePage.objects.get().vision == ""


def test_overlapping_dumps_give_each_post_once(run, dump):
    posts = [(datetime.date(2018, 1, 2), "Två", "B."), (datetime.date(2018, 1, 1), "Ett", "A.")]
    run(files=[dump(posts[:1], "new.txt"), dump(posts, "all.txt")], labels=None)

    assert [post.title for post in dumps.imported_posts()] == ["Två", "Ett"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("2017", "post-2017"),
        ("Atom", "post-atom"),
        ("!!!", "post"),
        ("Å, ä & ö – en fråga?", "a-a-o-en-fraga"),
        ("x" * 255, "x" * 240),
    ],
)
def test_any_title_gets_an_address_that_the_news_index_does_not_take(
    run, dump, client, title, slug
):
    run(files=[dump([(datetime.date(2018, 1, 1), title, "Text.")])], labels=None)

    (post,) = dumps.imported_posts()
    assert post.slug == slug
    assert html.text(html.parse(client.get(f"/nyheter/{slug}/")).h1) == title


def test_without_labels_a_post_is_the_offices_own_news_and_the_report_says_so(run, dump):
    output = run(files=[dump([(datetime.date(2018, 1, 1), "Ett", "A.")])], labels=None)

    assert dumps.imported_posts()[0].kind == NewsKind.objects.get(code="KAN")
    assert "Without labels: 1" in output


def test_a_post_costs_the_same_however_many_there_are(site, dump):
    """The queries of the last of few posts and of the last of many."""

    def queries(count):
        path = dump([(datetime.date(2018, 1, 1), f"Nr {n}", f"{count}") for n in range(count)])
        costs = []
        with CaptureQueriesContext(connection) as captured:
            ArchiveImport([Dump(path)], advance=lambda: costs.append(len(captured))).run()
        return costs[-1] - costs[-2]

    assert queries(3) == queries(12)
