"""The archive comes in whole and once; what editors then make of it is left alone."""

import datetime
import random
from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from blog.archive.dump import Dump
from blog.archive.labels import Labels
from blog.archive.run import ArchiveImport
from blog.models import ArchiveRecord, NewsKind, PostPage
from home.models import HomePage
from setup import rows
from tests import factories, html

from . import dumps


@pytest.fixture
def site(home):
    """The home page of a site with the rows that every installation has."""
    rows.ensure_rows()
    return home


@pytest.fixture
def run(site, capsys):
    """Return a function that runs the command and returns what it said, without its progress."""

    def run(*arguments, files=dumps.FILES, labels=dumps.LABELS):
        options = ["--labels", str(labels)] if labels else []
        call_command("import_archive", *map(str, files), *options, *arguments)
        return capsys.readouterr().out.splitlines()

    return run


@pytest.fixture
def dump(tmp_path):
    """Return a function that writes a dump of posts and returns its path."""

    def dump(posts, name="dump.txt", **around):
        path = tmp_path / name
        path.write_text(dumps.written(posts, **around), encoding="utf-8")
        return path

    return dump


def imported():
    """Return the imported posts in the order of the files."""
    posts = list(PostPage.objects.exclude(imported_from=""))
    return sorted(posts, key=lambda post: (post.date, post.day_order), reverse=True)


def expected():
    """Return date, title and excerpt of each synthetic post, newest first."""
    posts = [post for file in dumps.FILES for post in Dump(file).oldest_first()]
    return [(post.date, post.title, post.excerpt) for post in reversed(posts)]


def test_every_post_comes_in_published_in_its_order_and_with_its_texts(run):
    output = run()

    assert [(post.date, post.title, post.excerpt) for post in imported()] == expected()
    assert all(post.live and not post.has_unpublished_changes for post in imported())
    assert Counter(post.date.year for post in imported()) == {
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
    assert shown == [title for _date, title, _excerpt in expected()[:20]]


def test_each_post_has_its_labels_and_knows_where_it_came_from(run):
    run()

    post = PostPage.objects.get(title="Skarpare villkor för antibiotika")
    assert post.kind.code == "OMV"
    assert [row.code for row in post.risk_areas.all()] == ["lakemedel"]
    assert {row.code for row in post.countries.all()} == {"in", "cn"}
    assert {row.code for row in post.themes.all()} == {"amr", "water", "contract-terms"}
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


def test_what_editors_have_changed_or_deleted_is_left_alone_and_told(run):
    run()
    by_title = {post.title: post for post in imported()}
    published = by_title["Kurs i SA8000"]
    published.excerpt = "Rättad text."
    published.save_revision().publish()
    draft = by_title["Finalen i Malmö"]
    draft.body = [("text", "<p>Mer om finalen.</p>")]
    draft.save_revision()
    saved = by_title["Kansliet intervjuas"]
    PostPage.objects.filter(pk=saved.pk).update(excerpt="Utan version.")
    by_title["God fortsättning!"].delete()
    by_title["Vatten oh kemikalier"].unpublish()

    output = run()

    assert output[1:10] == [
        "Added: 0",
        "There already: 23",
        "Changed by editors and left alone: 4",
        "  2016-11-22 Vatten oh kemikalier",
        "  2017-03-03 Kurs i SA8000",
        "  2018-09-11 Finalen i Malmö",
        "  2021-09-13 Kansliet intervjuas",
        "Deleted by editors and not revived: 1",
        "  2018-12-26 God fortsättning!",
    ]
    assert PostPage.objects.get(pk=published.pk).excerpt == "Rättad text."
    assert not PostPage.objects.filter(title="God fortsättning!").exists()
    assert not PostPage.objects.get(title="Vatten oh kemikalier").live
    assert len(imported()) == 22


class Killed(BaseException):
    """Ends a run wherever it is."""


@pytest.mark.parametrize("seed", range(3))
def test_a_run_that_was_broken_off_is_taken_up_and_ends_as_if_it_had_not(site, seed):
    """Each run loses its database at a moment of its own, but for what undoes the transaction."""
    moments = random.Random(seed)
    labels = Labels(dumps.LABELS)

    def break_off(execute, sql, params, many, context):
        break_off.left -= 1
        if break_off.left <= 0 and "SAVEPOINT" not in sql:
            raise Killed
        return execute(sql, params, many, context)

    for _ in range(5):
        break_off.left = moments.randrange(1, 900)
        archive = ArchiveImport([Dump(file) for file in dumps.FILES], labels)
        with pytest.raises(Killed), connection.execute_wrapper(break_off):
            archive.run()
        assert PostPage.objects.count() == ArchiveRecord.objects.filter(page__live=True).count()

    ArchiveImport([Dump(file) for file in dumps.FILES], labels).run()
    assert [(post.date, post.title, post.excerpt) for post in imported()] == expected()
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_dry_run_says_what_would_be_done_and_does_nothing(run):
    output = run("--dry-run")

    assert output[0] == "Nothing was written; this is what would be done."
    assert output[2] == "Added: 23"
    assert not PostPage.objects.exists() and not ArchiveRecord.objects.exists()
    assert HomePage.objects.get().vision == ""


def test_posts_of_editors_and_imported_ones_live_side_by_side(run):
    own = factories.PostPageFactory(title="Hur mår hönsen?", date=datetime.date(2017, 4, 26))
    run()

    assert PostPage.objects.get(pk=own.pk).imported_from == ""
    same = PostPage.objects.filter(title="Hur mår hönsen?")
    assert len({post.slug for post in same}) == 3
    of_the_day = PostPage.objects.newest().filter(date=own.date)
    assert list(of_the_day.values_list("title", flat=True)) == [
        "Hur mår hönsen?",
        "Fyra riskanalyser är klara!",
        "Hur mår hönsen?",
    ]
    assert of_the_day.last() == own


def test_overlapping_dumps_give_each_post_once(run, dump):
    posts = [(datetime.date(2018, 1, 2), "Två", "B."), (datetime.date(2018, 1, 1), "Ett", "A.")]
    run(files=[dump(posts[:1], "new.txt"), dump(posts, "all.txt")], labels=None)

    assert [post.title for post in imported()] == ["Två", "Ett"]


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

    (post,) = imported()
    assert post.slug == slug
    assert html.text(html.parse(client.get(f"/nyheter/{slug}/")).h1) == title


def test_without_labels_a_post_is_the_offices_own_news_and_the_report_says_so(run, dump):
    output = run(files=[dump([(datetime.date(2018, 1, 1), "Ett", "A.")])], labels=None)

    assert imported()[0].kind == NewsKind.objects.get(code="KAN")
    assert "Without labels: 1" in output


def test_whatever_is_wrong_is_told_by_file_and_line_and_nothing_is_imported(site, dump, tmp_path):
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


def test_a_copy_of_an_imported_post_is_an_editors_own(run, admin_client):
    run()
    post = imported()[0]
    form = {
        "new_title": "Kopian",
        "new_slug": "kopian",
        "new_parent_page": post.get_parent().pk,
        "copy_subpages": "",
        "publish_copies": "",
        "alias": "",
    }

    admin_client.post(reverse("wagtailadmin_pages:copy", args=[post.pk]), form)

    assert PostPage.objects.get(slug="kopian").imported_from == ""


def test_an_editor_sees_where_a_post_came_from_and_nothing_where_it_came_from_nowhere(
    run, admin_client
):
    run()
    own = factories.PostPageFactory(title="Eget")

    def editor(post):
        address = reverse("wagtailadmin_pages:edit", args=[post.pk])
        return html.text(html.parse(admin_client.get(address)).main)

    assert imported()[0].imported_from in editor(imported()[0])
    assert "Imported from" not in editor(own)


def test_a_post_costs_the_same_however_many_there_are(site, dump):
    """The queries of the last of few posts and of the last of many."""

    def queries(count):
        path = dump([(datetime.date(2018, 1, 1), f"Nr {n}", f"{count}") for n in range(count)])
        costs = []
        with CaptureQueriesContext(connection) as captured:
            ArchiveImport([Dump(path)], advance=lambda: costs.append(len(captured))).run()
        return costs[-1] - costs[-2]

    assert queries(3) == queries(12)
