"""Each morning a person gets one mail with what waits, and none where nothing does."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from setup import roles
from tests import factories
from tests.core.fact_pages import publish_change
from translation import services
from translation.models import MailPreferences, TranslationJob

from .workflow_steps import order, person, published, status_of, translate_all, translator, work

pytestmark = pytest.mark.each_database

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.fixture
def at(monkeypatch):
    """Let it be an hour of a day in March 2031."""

    def at(day, hour):
        now = datetime.datetime(2031, 3, day, hour, 5, tzinfo=STOCKHOLM)
        monkeypatch.setattr(timezone, "now", lambda: now)

    at(1, 12)
    return at


@pytest.fixture
def page(english, at):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


def send():
    call_command("translation_digest")


def editor(page):
    return f"http://localhost/admin/pages/{status_of(page).target_id}/edit/"


def day(number):
    return datetime.date(2031, 3, number)


def test_it_tells_all_that_waits_what_is_overdue_first(page, at, mails):
    tove, rut = translator(), person(roles.REVIEWERS, "Rut")
    free, late = (
        factories.StandardPageFactory(title=title, lead="Ett ord.") for title in ("Ledig", "Sen")
    )
    sent = factories.StandardPageFactory(title="Klar", lead="Ett ord.")
    order(page, assignee=tove, due=day(9))
    order(late, assignee=tove, due=day(3))
    order(sent, assignee=rut)
    order(free)
    work()
    services.send_to_review(translate_all(sent, rut), person(name="Chef", email=""))
    at(4, 7)

    send()

    assert mails.received() == [
        ("rut@example.org", "3 översättningar väntar"),
        ("tove@example.org", "3 översättningar väntar, 1 av dina är försenad"),
    ]
    assert mails.texts()["tove@example.org"] == (
        "Hej Tove!\n\n"
        "DINA ÖVERSÄTTNINGAR\n\n"
        "Sen (engelska), 0 %, 3 ord kvar, försenad, skulle ha varit klar 3 mars 2031\n"
        f"{editor(late)}\n\n"
        "Kontakt (engelska), 0 %, 4 ord kvar, ska vara klar 9 mars 2031\n"
        f"{editor(page)}\n\n"
        "ÖVERSÄTTNINGAR SOM DU KAN TA\n\n"
        "Ledig (engelska), 0 %, 3 ord kvar\n"
        f"{editor(free)}\n\n"
        "-- \nVälj vilken e-post du får: http://localhost/admin/account/#tab-notifications\n"
    )
    assert "ÖVERSÄTTNINGAR SOM VÄNTAR PÅ DIN GRANSKNING\n\nKlar" in mails.texts()["rut@example.org"]


def test_it_comes_once_a_day_and_not_before_the_morning(page, at, mails):
    order(page, assignee=translator())
    work()

    for date, hour, count in [(4, 6, 0), (4, 7, 1), (4, 8, 1), (4, 23, 1), (5, 6, 1), (5, 9, 2)]:
        at(date, hour)
        send()
        assert len(mails.mails) == count, (date, hour)


def test_nothing_is_sent_where_nothing_waits_nor_later_that_day(page, at, mails):
    tove = translator()
    person(roles.EDITORS, "Red")
    at(4, 7)
    send()

    order(page, assignee=tove)
    at(4, 9)
    send()

    assert mails.mails == []


def test_who_has_switched_it_off_gets_none(page, at, mails):
    tove = translator()
    MailPreferences.objects.create(user=tove, digest=False)
    order(page, assignee=tove)
    at(4, 7)

    send()

    assert mails.mails == []


def test_a_server_that_is_away_is_tried_again(page, at, mails):
    order(page, assignee=translator())
    at(4, 7)
    mails.stop()
    with pytest.raises(OSError):
        send()

    mails.start()
    at(4, 11)
    send()

    assert [reader for reader, _subject in mails.received()] == ["tove@example.org"]


def test_what_needs_an_update_and_nobody_is_asked_for_is_told(page, at, mails):
    published(page)
    publish_change(page, lambda page: setattr(page, "lead", "Skriv till oss eller ring."))
    work()
    TranslationJob.objects.all().delete()
    translator()
    at(4, 7)

    send()

    assert (
        "BEHÖVER UPPDATERAS, OCH INGEN HAR FÅTT UPPDRAGET\n\nKontakt (engelska), Behöver"
        in (mails.texts()["tove@example.org"])
    )
