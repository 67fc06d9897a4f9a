"""The report of translations: every page by language, true, narrowed down, ordered, and as a spreadsheet."""

import datetime
import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from setup import roles
from tests import factories, html
from translation.models import TranslationJob, TranslationStage

from . import status_records

pytestmark = pytest.mark.each_database

REPORT = reverse("wagtail_localize:translations_report")
NOW = timezone.now()


def days_ago(number):
    return NOW - datetime.timedelta(days=number)


@pytest.fixture
def pages(home):
    """Four Swedish pages, of which two have an English one, and nothing else in the report."""
    made = {
        name: factories.StandardPageFactory(title=name)
        for name in ("Kontakt", "Om oss", "Press", "Villkor")
    }
    about, press = (
        factories.translate(made[name], title=title)
        for name, title in (("Om oss", "About us"), ("Press", "Media"))
    )
    status_records.TranslationStatus.objects.all().delete()
    status_records.set_status(
        made["Kontakt"], TranslationStage.NOT_STARTED, segments=0, translated=0, words_left=0
    )
    status_records.set_status(
        made["Om oss"], TranslationStage.NEEDS_UPDATE, target=about, translated=3, words_left=7,
        since=days_ago(3),
    )  # fmt: skip
    status_records.set_status(
        made["Press"], TranslationStage.NEEDS_UPDATE, target=press, translated=2, words_left=40,
        since=days_ago(40),
    )  # fmt: skip
    status_records.set_status(
        made["Villkor"], TranslationStage.PUBLISHED, translated=4, words_left=0
    )
    return made


@pytest.fixture
def browser(pages):
    return status_records.administrator()


def assign(page, person, due=None, **values):
    status = status_records.TranslationStatus.objects.get(page=page)
    return TranslationJob.objects.create(status=status, assignee=person, due=due, **values)


def rows(client, **query):
    """Return the cells of each row, as a reader sees them."""
    page = html.parse(client.get(REPORT, query))
    return [
        [html.text(cell) for cell in row.select("td")]
        for row in page.select("table.listing tbody tr")
    ]


def titles(client, **query):
    page = html.parse(client.get(REPORT, query))
    return [html.text(title) for title in page.select("tbody .title-wrapper")]


def test_what_has_been_behind_for_longest_comes_first(browser):
    shown = rows(browser)

    assert titles(browser) == ["Press", "Om oss", "Kontakt", "Villkor"]
    assert shown[0][0] == "Press Standardsida Media"
    assert shown[0][1:4] == ["Engelska", "Behöver uppdateras: 2 texter 2 av 4 texter", "40"]
    assert shown[2][1:4] == ["Engelska", "Ej påbörjad", ""]
    assert shown[3][1:4] == ["Engelska", "Publicerad 4 av 4 texter", "0"]


def test_it_shows_who_translates_and_until_when_but_not_what_is_done(browser, pages):
    anna = factories.UserFactory(first_name="Anna", last_name="Ek")
    assign(pages["Om oss"], anna, due=datetime.date(2026, 12, 1))
    assign(pages["Press"], anna, due=datetime.date(2026, 1, 1), done_at=NOW)

    shown = {row[0].split(" Standardsida")[0]: row[5:] for row in rows(browser)}

    assert shown["Om oss"] == ["Anna Ek", "1 december 2026"]
    assert shown["Press"] == ["", ""]


def test_it_is_narrowed_down(browser, pages):
    anna = factories.UserFactory(first_name="Anna", last_name="Ek")
    assign(pages["Om oss"], anna)
    assign(pages["Press"], None)
    post = factories.PostPageFactory(title="Nyheten")

    assert titles(browser, state="needs-update") == ["Press", "Om oss"]
    assert titles(browser, state=["published", "needs-update"]) == ["Press", "Om oss", "Villkor"]
    assert titles(browser, behind="0") == ["Press", "Om oss"]
    assert titles(browser, behind="7") == ["Press"]
    assert titles(browser, assignee=anna.pk) == ["Om oss"]
    assert titles(browser, assignee="none", state="needs-update") == ["Press"]
    assert titles(browser, locale=status_records.english().pk, state="published") == ["Villkor"]
    assert titles(browser, content_type=post.content_type_id) == ["Nyheten"]
    assert titles(browser, q="medi") == ["Press"]
    assert titles(browser, q="vill") == ["Villkor"]


@pytest.mark.parametrize("query", [{"state": "none"}, {"behind": "x"}, {"assignee": "x"}])
def test_a_filter_that_is_none_is_told_and_narrows_nothing_down(browser, query):
    response = browser.get(REPORT, query)

    assert response.status_code == 200
    assert "Välj ett giltigt alternativ" in html.text(html.parse(response))


def test_it_is_ordered_by_any_column_with_a_number_or_a_date(browser, pages):
    assign(pages["Villkor"], None, due=datetime.date(2026, 12, 1))
    assign(pages["Press"], None, due=datetime.date(2026, 11, 1))

    assert titles(browser, ordering="page__title") == ["Kontakt", "Om oss", "Press", "Villkor"]
    assert titles(browser, ordering="-words_left")[:2] == ["Press", "Om oss"]
    assert titles(browser, ordering="-since")[:2] == ["Om oss", "Press"]
    assert titles(browser, ordering="job__due")[:2] == ["Press", "Villkor"]
    assert titles(browser, ordering="password") == titles(browser)


def test_all_is_counted_above_drawn_and_told_with_ways_to_each_state(browser):
    overview = html.parse(browser.get(REPORT, {"state": "published"})).select_one(
        ".translation-overview"
    )

    assert [html.text(item) for item in overview.select("li")] == [
        "Ej påbörjad: 1", "Behöver uppdateras: 2", "Publicerad: 1",
    ]  # fmt: skip
    assert [share["style"] for share in overview.select(".translation-overview__share")] == [
        "flex-grow: 1", "flex-grow: 2", "flex-grow: 1",
    ]  # fmt: skip
    assert html.text(overview.p) == "47 ord återstår i de översättningar som har påbörjats."
    [behind] = [link for link in overview.select("a") if "Behöver" in link.text]
    assert titles(browser, **{"state": behind["href"].split("=")[1]}) == ["Press", "Om oss"]


def test_it_is_a_spreadsheet_too_with_values(browser, pages):
    anna = factories.UserFactory(first_name="Anna", last_name="Ek")
    assign(pages["Press"], anna, due=datetime.date(2026, 12, 1))

    response = browser.get(REPORT, {"export": "csv", "state": "needs-update"})
    lines = b"".join(response.streaming_content).decode().splitlines()
    since = [timezone.localdate(days_ago(days)).isoformat() for days in (40, 3)]
    assert lines == [
        "Svensk sida,Översatt sida,Sidtyp,Språk,Status,Procent översatt,Ord kvar,Efter sedan,"
        "Tilldelad,Ska vara klar",
        f"Press,Media,Standardsida,Engelska,Behöver uppdateras: 2 texter,50,40,{since[0]},"
        "Anna Ek,2026-12-01",
        f"Om oss,About us,Standardsida,Engelska,Behöver uppdateras: 1 text,75,7,{since[1]},,",
    ]

    response = browser.get(REPORT, {"export": "xlsx", "state": "needs-update"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    first = [cell.value for cell in sheet[2]]
    assert first[4:7] == ["Behöver uppdateras: 2 texter", 50, 40]
    assert first[9] in (datetime.date(2026, 12, 1), datetime.datetime(2026, 12, 1))


def test_it_costs_as_many_queries_for_five_hundred_pages_as_for_ten(
    home, django_assert_max_num_queries
):
    client = status_records.administrator()
    status_records.create_pages(home, 10)
    titles(client)
    with django_assert_max_num_queries(20) as few:
        assert len(titles(client)) >= 10
    status_records.create_pages(factories.StandardPageFactory(), 490)
    with django_assert_max_num_queries(20) as many:
        assert len(titles(client)) == 50
    assert len(many) == len(few)
    with django_assert_max_num_queries(20):
        response = client.get(REPORT, {"export": "csv"})
        assert len(b"".join(response.streaming_content).splitlines()) > 500


def test_each_page_leads_as_far_as_the_user_may_go(pages, home):
    roles.ensure_roles()

    def links(client, title):
        page = html.parse(client.get(REPORT, {"q": title}))
        return [link["href"] for link in page.select("tbody a")]

    def edit(page):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])

    def draft(page):
        return reverse("wagtailadmin_pages:view_draft", args=[page.pk])

    press, contact = pages["Press"], pages["Kontakt"]
    media = press.get_translation(status_records.english())
    administrator, editor = status_records.administrator(), status_records.browser(roles.EDITORS)
    order = reverse("wagtail_localize:submit_page_translation", args=[contact.pk])
    assert links(administrator, "Press") == [edit(press), edit(media)]
    assert links(administrator, "Kontakt") == [edit(contact), order]
    assert links(editor, "Press") == [edit(press)]
    assert links(editor, "Kontakt") == [edit(contact), order]
    assert links(status_records.browser(roles.READERS), "Press") == [draft(press), draft(media)]


def test_it_shows_only_what_the_user_may_see(pages, home):
    area = factories.RiskAreaFactory()
    cluster = factories.ClusterFactory()
    factories.ResponsibilityFactory(risk_area=area, cluster=cluster)
    own = factories.RiskAreaPageFactory(title="Egna", risk_area=area)
    factories.RiskAreaPageFactory(title="Andras")
    roles.ensure_roles()
    group = roles.area_editors.area_editor_group_name(cluster)
    nobody = factories.UserFactory()
    nobody.user_permissions.add(roles.get_permission("wagtailadmin", "access_admin"))
    status_records.set_status(own, TranslationStage.NOT_STARTED)

    assert titles(status_records.browser(group)) == ["Egna"]
    assert "Andras" in titles(status_records.browser(roles.READERS))
    assert {"Egna", "Andras", "Press"} <= set(titles(status_records.browser(roles.EDITORS)))

    client = status_records.browser()
    client.force_login(nobody)
    assert client.get(REPORT).status_code == 302
    assert client.get(REPORT, {"export": "csv"}).status_code == 302
    assert not shows_menu_item(client)
    assert shows_menu_item(status_records.browser(group))


def test_a_spreadsheet_and_the_numbers_hold_no_more_than_the_rows(pages, home):
    hidden = factories.StandardPageFactory(title="Hemligt")
    english = pages["Press"].get_translation(status_records.english())
    client = status_records.browser()
    group = roles.ensure_admin_group("Bara en sida")
    roles.GroupPagePermission.objects.create(
        group=group, page=english, permission=roles.get_permission("wagtailcore", "change_page")
    )
    client.user.groups.add(group)

    assert titles(client) == ["Press"]
    export = b"".join(client.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert [line.split(",")[0] for line in export.splitlines()[1:]] == ["Press"]
    page = html.parse(client.get(REPORT))
    assert [html.text(item) for item in page.select(".translation-overview li")] == [
        "Behöver uppdateras: 1"
    ]
    assert hidden.title not in html.text(page)


def shows_menu_item(client):
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Översättningar" not in home or REPORT in home
    return f'"url": "{REPORT}"' in home
