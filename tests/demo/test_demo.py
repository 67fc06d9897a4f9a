"""The demo's commands on real databases: what they make, make again and take away."""

import json
from collections import Counter
from shutil import copytree

import pytest

from tests import demo_runs

from . import database_tables
from .risk_levels import LEVELS, PILLARS, STEPS
from .suppliers import supplier_words_in

# Tables that a deletion leaves behind on purpose, or that record when objects were made.
TRACES = {
    "core_contentversion",
    "wagtailcore_page",
    "wagtailcore_pagelogentry",
    "wagtailcore_referenceindex",
    "wagtailcore_revision",
    "wagtailsearch_indexentry",
    "wagtailsearch_indexentry_fts",
}

pytestmark = pytest.mark.audit


@pytest.fixture
def copy(demo_folder, tmp_path):
    """Return a copy of the `bare` or the `full` demo, to change."""
    return lambda name: copytree(demo_folder / name, tmp_path / name)


@pytest.fixture(scope="module")
def progress(demo_folder):
    """How far each Swedish page of the demo is translated: see `census.py`."""
    return json.loads(
        demo_runs.run_python(demo_folder / "full", "-m", "tests.demo.translation_progress")
    )


def test_a_second_start_adds_nothing_and_says_so(copy):
    folder = copy("full")
    before, files = database_tables.all_rows(folder), database_tables.uploaded_files(folder)
    output = demo_runs.prepare_demo(folder)
    assert "The demo content is already there." in output
    assert "omradesredaktor" in output
    assert database_tables.all_rows(folder) == before
    assert database_tables.uploaded_files(folder) == files


def test_there_are_sixty_posts_of_every_kind_from_2016_to_2021(progress, demo_folder):
    posts = [row for row in progress if row["type"] == "PostPage"]
    kinds = database_tables.query_rows(demo_folder / "full", "select id from blog_newskind")
    assert len(posts) >= 60
    assert [post["title"] for post in posts if not post["live"]] == []
    assert len(kinds) == 13
    assert {post["kind"] for post in posts} == {kind["id"] for kind in kinds}
    years = sorted(post["date"][:4] for post in posts)
    assert (years[0], years[-1]) == ("2016", "2021")


def test_there_is_a_page_for_every_area_region_and_cluster(progress):
    counts = Counter(row["type"] for row in progress)
    assert counts["RiskAreaPage"] == 8
    assert counts["RegionPage"] == 21
    assert counts["ClusterPage"] == 8
    assert counts["StandardPage"] >= 8


def test_there_are_assessments_and_follow_ups_in_both_languages(progress):
    counts = Counter(row["type"] for row in progress if row["live"] and row["live_in_english"])
    assert counts["RiskAssessmentPage"] == len(LEVELS)
    assert counts["FollowUpPage"] == 8
    assert counts["FollowUpIndexPage"] == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_matrices_show_what_the_services_say(demo_folder, language):
    cells = database_tables.query_rows(
        demo_folder / "full",
        f"""select product.code as product, pillar.code as pillar, step, level, reason, source_id
        from riskareas_riskcell as cell
        join riskareas_riskassessmentpage as page on page.page_ptr_id = cell.page_id
        join riskareas_product as product on product.id = page.product_id
        join riskareas_pillar as pillar on pillar.id = cell.pillar_id
        join wagtailcore_locale as locale on locale.id = cell.locale_id
        where language_code = '{language}'""",
    )
    levels = {(cell["product"], cell["pillar"], cell["step"]): cell["level"] for cell in cells}
    assert len(cells) == len(levels) == 12 * len(LEVELS)
    assert levels == {
        (product, pillar, step): level
        for product, rows in LEVELS.items()
        for pillar in PILLARS
        for step, level in zip(STEPS, rows[pillar], strict=True)
    }
    beginning = {"sv": "Upphandlingsmyndighetens", "en": "The risk analysis service"}[language]
    for cell in cells:
        known = cell["level"] != "insufficient-information"
        assert bool(cell["source_id"]) == known
        assert cell["reason"].startswith(beginning) == known
        assert bool(cell["reason"]) == known


def test_no_page_names_a_supplier(demo_folder):
    full = demo_folder / "full"
    follow_ups = database_tables.query_rows(
        full, "select supplier, withheld from riskareas_followuppage"
    )
    assert {page["supplier"] for page in follow_ups} == {""}
    assert {page["withheld"] for page in follow_ups} == {"not-stated", "not-checked"}
    assert supplier_words_in(str(database_tables.all_rows(full))) == set()


def test_everything_but_two_thirds_of_the_posts_is_in_english(progress):
    posts = [row for row in progress if row["type"] == "PostPage"]
    others = [row for row in progress if row["type"] != "PostPage"]
    assert len(others) > 100
    assert [row["title"] for row in others if not (row["in_english"] and row["progress"])] == []
    assert sum(row["in_english"] for row in posts) * 3 == len(posts)
    assert [post["title"] for post in posts if bool(post["progress"]) != post["in_english"]] == []


def test_one_translation_is_half_done_and_one_is_stale(progress):
    unfinished = [row for row in progress if row["progress"] and len(set(row["progress"])) > 1]
    (stale,) = [row for row in unfinished if row["live_in_english"]]
    (half_done,) = [row for row in unfinished if not row["live_in_english"]]
    total, translated = half_done["progress"]
    assert 0 < translated < total
    assert 0 < stale["progress"][1] == stale["progress"][0] - 1


def test_no_page_is_an_alias(demo_folder):
    pages = database_tables.page_rows(demo_folder / "full")
    assert len(pages) > 180
    assert [page for page in pages if page["alias"]] == []


def test_taking_the_demo_away_leaves_the_site_as_it_was(copy, demo_folder):
    folder = copy("full")
    demo_runs.run_command(folder, "demo", "--remove")
    bare, left = database_tables.all_rows(demo_folder / "bare"), database_tables.all_rows(folder)
    assert {
        name: left[name] for name in left if name not in TRACES and left[name] != bare[name]
    } == {}
    assert database_tables.page_rows(folder) == database_tables.page_rows(demo_folder / "bare")
    for name in ("wagtailcore_referenceindex", "wagtailsearch_indexentry_fts"):
        assert len(left[name]) == len(bare[name])
    assert database_tables.uploaded_files(demo_folder / "full")
    assert database_tables.uploaded_files(folder) == set()


def test_taking_the_demo_away_leaves_what_others_have_made(copy, demo_folder):
    folder = copy("full")
    demo_runs.run_python(folder, "-m", "tests.demo.owner_changes")
    demo_runs.run_command(folder, "demo", "--remove")

    bare = [page["title"] for page in database_tables.page_rows(demo_folder / "bare")]
    titles = [page["title"] for page in database_tables.page_rows(folder)]
    ours = ["Eget inlägg", "Om oss", "Egen undersida"]
    ours_in_english = ["Sustainable procurement", "News", "A post of our own"]
    assert Counter(titles) == Counter([*bare, *ours, *ours_in_english])
    assert [page["title"] for page in database_tables.page_rows(folder) if not page["live"]] == []

    (user,) = database_tables.query_rows(folder, "select username, email from accounts_user")
    assert user["username"] == "egen"
    assert database_tables.uploaded_files(folder) == {"egen.jpg"}
    (image,) = database_tables.query_rows(folder, "select title from core_siteimage")
    assert image["title"] == "Egen bild"

    home = "select heading, lead, vision, entrances, image_id from home_homepage order by 1"
    (before,) = database_tables.query_rows(demo_folder / "bare", home)
    after = next(
        row
        for row in database_tables.query_rows(folder, home)
        if row["lead"] == "Vår egen ingress."
    )
    assert after == before | {"lead": "Vår egen ingress."}


@pytest.mark.audit
def test_a_demo_made_in_many_interrupted_runs_is_the_same_as_one_made_at_once(copy, demo_folder):
    folder = copy("bare")
    output = demo_runs.run_python(folder, "-m", "tests.demo.interrupted_runs")
    print(f"\n{output.splitlines()[-1]}")
    assert database_tables.row_counts(folder) == database_tables.row_counts(demo_folder / "full")
    assert database_tables.page_rows(folder) == database_tables.page_rows(demo_folder / "full")
    assert database_tables.uploaded_files(folder) == database_tables.uploaded_files(
        demo_folder / "full"
    )


@pytest.mark.audit
def test_a_demo_can_be_made_again_after_it_was_taken_away(copy, demo_folder):
    folder = copy("full")
    demo_runs.run_command(folder, "demo", "--remove")
    demo_runs.run_command(folder, "demo")
    for table in ("demo_demorecord", "wagtail_localize_stringtranslation", "core_siteimage"):
        assert (
            database_tables.row_counts(folder)[table]
            == database_tables.row_counts(demo_folder / "full")[table]
        )
    assert database_tables.page_rows(folder) == database_tables.page_rows(demo_folder / "full")
    assert database_tables.uploaded_files(folder) == database_tables.uploaded_files(
        demo_folder / "full"
    )
