"""The admin's home shows each person the translations that wait, and nobody what is not theirs."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from setup import roles
from tests import factories, html
from translation import services
from translation.models import TranslationJob

from .workflow_steps import (
    browser,
    job_of,
    order,
    person,
    status_of,
    translate_all,
    translator,
    work,
)

HOME = "/admin/"
MINE, TAKE, REVIEW = "translations-mine", "translations-unassigned", "translations-review"
TODAY = timezone.localdate()


@pytest.fixture
def page(english):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


def listed(client, part):
    """Return the words of each line of a part of the inbox."""
    section = html.get_page(client, HOME).select_one(f"#{part}")
    return [html.text(line) for line in section.select("li.translation-job")]


def section_text(client, part):
    """Return what a part says where it has no list."""
    return html.text(html.get_page(client, HOME).select_one(f"#{part} p"))


def shows_inbox(client):
    return bool(html.get_page(client, HOME).select_one(f"#{MINE}"))


def test_my_jobs_tell_what_is_due_and_lead_to_the_editor(page):
    tove = translator()
    later = factories.StandardPageFactory(title="Om oss", lead="Vilka vi är.")
    order(later, assignee=tove)
    order(page, assignee=tove, due=TODAY + datetime.timedelta(days=1), note="Till mässan.")
    order(factories.StandardPageFactory(title="Andras"), assignee=translator("Olle"))
    work()
    TranslationJob.objects.filter(status__page=page.pk).update(due=datetime.date(2024, 2, 1))

    first, second = listed(browser(tove), MINE)

    assert first.startswith(
        "Kontakt Engelska 0 % 4 ord kvar Försenad, skulle ha varit klar 1 februari 2024"
    )
    assert "Till mässan." in first
    assert second.startswith("Om oss Engelska 0 % 5 ord kvar")
    links = html.links(html.get_page(browser(tove), HOME).select_one(f"#{MINE}"))
    assert links["Kontakt"] == reverse("wagtailadmin_pages:edit", args=[status_of(page).target_id])


def test_what_is_not_begun_yet_is_listed_without_a_link(page):
    tove = translator()
    order(page, assignee=tove)

    section = html.get_page(browser(tove), HOME).select_one(f"#{MINE}")

    assert "Kontakt" in html.text(section)
    assert "Kontakt" not in html.links(section)


def test_unassigned_jobs_are_offered_to_who_may_take_them(page):
    tove, area_editor = translator(), person(roles.EDITORS, "Red")
    order(page)
    work()

    assert len(listed(browser(tove), TAKE)) == 1
    button = html.get_page(browser(tove), HOME).select_one(f"#{TAKE} form button")
    assert html.text(button) == "Ta den Kontakt"
    assert not shows_inbox(browser(area_editor))

    browser(tove).post(button.find_parent("form")["action"])
    assert job_of(page).assignee == tove
    assert listed(browser(tove), TAKE) == []
    assert len(listed(browser(tove), MINE)) == 1


def test_my_jobs_can_be_given_back_for_others_to_take(page):
    tove, olle = translator(), translator("Olle")
    order(page, assignee=tove)

    button = html.get_page(browser(tove), HOME).select_one(f"#{MINE} form button")
    assert html.text(button) == "Lämna tillbaka Kontakt"
    browser(tove).post(button.find_parent("form")["action"])

    assert listed(browser(tove), MINE) == []
    assert len(listed(browser(olle), TAKE)) == 1


def test_what_waits_for_review_is_shown_to_reviewers_alone(page):
    tove, reviewer = translator(), browser(person(roles.REVIEWERS, "Rut"))
    order(page, assignee=tove)
    work()
    assert listed(reviewer, REVIEW) == []

    services.send_to_review(translate_all(page, tove), tove)

    (line,) = listed(reviewer, REVIEW)
    assert line.startswith("Kontakt Engelska Väntar på granskning")
    assert listed(browser(tove), REVIEW) == []


def test_empty_lists_say_so_in_a_sentence(page):
    tove = browser(translator())

    assert section_text(tove, MINE) == "Inget väntar på dig just nu. Njut av lugnet!"
    assert section_text(tove, TAKE) == "Allt som är beställt har redan en översättare."
    assert section_text(tove, REVIEW) == "Ingen översättning väntar på din granskning."


def test_it_comes_first(page):
    panels = html.get_page(browser(translator()), HOME).select("section.w-panel--dashboard")

    assert panels[0]["id"] == "translations-section"


@pytest.mark.parametrize("role", [roles.EDITORS, roles.READERS])
def test_it_is_not_shown_to_who_translates_nothing(page, role):
    order(page)

    assert not shows_inbox(browser(person(role, "Någon")))


def test_ten_are_shown_at_once_and_the_others_a_click_away(page):
    tove = translator()
    pages = [factories.StandardPageFactory(title=f"Sida {number}") for number in range(12)]
    order(*pages, assignee=tove)

    section = html.get_page(browser(tove), HOME).select_one(f"#{MINE}")

    assert html.text(section.select_one("details > summary")) == "Visa 2 till"
    assert len(section.select("details li.translation-job")) == 2
    assert len(section.select("li.translation-job")) == 12


def test_three_and_sixty_jobs_cost_the_same(page):
    tove = translator()
    client = browser(tove)

    def make(number):
        mine = [factories.StandardPageFactory() for _ in range(number)]
        order(*mine, assignee=tove)
        order(*[factories.StandardPageFactory() for _ in range(number)])
        html.get_page(client, HOME)
        return html.count_queries(client, HOME)

    assert make(3) == make(57)
