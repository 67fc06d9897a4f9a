"""Each person gets one mail with what happened, through a real server; none is lost, none comes twice."""

import datetime

import pytest
from django.core.management import call_command
from wagtail.users.models import UserProfile

from setup import roles
from tests import factories
from tests.core.fact_pages import publish_change
from translation import services
from translation.models import MailPreferences, Notification
from translation.services.publishing.review import APPROVE, REJECT

from .workflow_steps import order, person, published, status_of, translate_all, translator, work


@pytest.fixture
def page(english):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


@pytest.fixture
def tove(english):
    return translator()


def send():
    call_command("translation_mail")


def editor(page):
    return f"http://localhost/admin/pages/{status_of(page).target_id}/edit/"


def reviewed(page, tove):
    """Send a translation to review; return it."""
    order(page, assignee=tove)
    work()
    translation = translate_all(page, tove)
    Notification.objects.all().delete()
    services.send_to_review(translation, tove)
    return translation


def test_an_assignment_tells_all_that_a_translator_needs(page, tove, mails):
    order(page, assignee=tove, due=datetime.date(2099, 3, 9), note="Till mässan.\nBrådskar.")
    work()

    send()

    (mail,) = mails.mails
    subject = "Du har fått ”Kontakt” att översätta till engelska"
    assert mails.received() == [("tove@example.org", subject)]
    assert mail["From"] == "webb@example.org"
    assert (mail["Auto-Submitted"], mail.get_content_type()) == ("auto-generated", "text/plain")
    assert mails.texts()["tove@example.org"] == (
        "Hej Tove!\n\n"
        "Du har fått ”Kontakt” att översätta till engelska.\n"
        "Ska vara klar 9 mars 2099.\n"
        "> Till mässan.\n> Brådskar.\n"
        f"{editor(page)}\n\n"
        "-- \nVälj vilken e-post du får: http://localhost/admin/account/#tab-notifications\n"
    )


def test_it_is_not_sent_before_there_is_something_to_translate(page, tove, mails):
    order(page, assignee=tove)

    send()
    assert mails.mails == []

    work()
    send()
    assert len(mails.mails) == 1


def test_all_that_happened_comes_in_one_mail_a_person(page, tove, mails):
    other = factories.StandardPageFactory(title="Om oss")
    olle = translator("Olle")
    order(page, other, assignee=tove)
    order(factories.StandardPageFactory(title="Olles"), assignee=olle)
    work()

    send()
    send()

    assert mails.received() == [
        ("olle@example.org", "Du har fått ”Olles” att översätta till engelska"),
        ("tove@example.org", "Du har fått ”Kontakt” att översätta till engelska, och 1 till"),
    ]
    text = mails.texts()["tove@example.org"]
    assert (text.count(editor(page)), text.count(editor(other))) == (1, 1)
    assert "Olles" not in text


def test_a_change_in_swedish_is_told_the_translator(page, tove, mails):
    order(page, assignee=tove)
    published(page)
    Notification.objects.all().delete()
    publish_change(page, lambda page: setattr(page, "lead", "Skriv till oss eller ring."))
    work()

    send()

    assert mails.received() == [
        (
            "tove@example.org",
            "”Kontakt” har ändrats på svenska: översättningen till engelska behöver uppdateras",
        )
    ]


def test_a_review_is_told_once_to_who_may_approve_and_its_end_to_the_translator(page, tove, mails):
    reviewer, _outsider = person(roles.REVIEWERS, "Rut"), person(roles.EDITORS, "Red")
    translation = reviewed(page, tove)

    send()
    subject = "Översättningen av ”Kontakt” till engelska väntar på din granskning"
    assert mails.received() == [("rut@example.org", subject)]  # and nothing of Wagtail's own

    mails.mails.clear()
    services.decide_review(translation, reviewer, REJECT, "Se över rubriken.")
    send()
    subject = "Översättningen av ”Kontakt” till engelska har skickats tillbaka till dig"
    assert mails.received() == [("tove@example.org", subject)]
    assert "> Se över rubriken.\n" in mails.texts()["tove@example.org"]

    services.send_to_review(translation, tove)
    send()
    mails.mails.clear()
    services.decide_review(translation, reviewer, APPROVE)
    send()
    subject = "Översättningen av ”Kontakt” till engelska är godkänd"
    assert mails.received() == [("tove@example.org", subject)]


def test_wagtail_goes_on_to_mail_about_swedish_pages(home, english, mails):
    moderator, author = person(roles.MODERATORS, "Mod"), person(roles.EDITORS, "Red")
    post = factories.PostPageFactory(title="Nytt")

    post.get_workflow().start(post, author)

    assert [reader for reader, _subject in mails.received()] == [moderator.email]
    assert not Notification.objects.exists()


def test_a_server_that_is_away_loses_nothing_and_sends_it_once_it_is_back(page, tove, mails):
    order(page, assignee=tove)
    work()
    mails.stop()

    with pytest.raises(OSError):
        send()
    assert Notification.objects.count() == 1

    mails.start()
    send()
    send()
    assert len(mails.mails) == 1
    assert not Notification.objects.exists()


@pytest.mark.parametrize(
    ("answer", "left"), [("450 Come back later", 1), ("550 No such address", 0)]
)
def test_one_address_that_is_refused_keeps_no_mail_from_others(page, tove, mails, answer, left):
    olle = translator("Olle")
    order(page, assignee=tove)
    order(factories.StandardPageFactory(title="Olles"), assignee=olle)
    work()
    mails.refusals["tove@example.org"] = answer

    send()

    assert [reader for reader, _subject in mails.received()] == ["olle@example.org"]
    assert Notification.objects.count() == left


@pytest.mark.parametrize("choices", [{"assigned": False}, {"assigned": True, "review": False}])
def test_a_person_gets_what_is_switched_on(page, tove, mails, choices):
    MailPreferences.objects.create(user=tove, **choices)
    order(page, assignee=tove)
    work()

    send()

    assert len(mails.mails) == choices["assigned"]
    assert not Notification.objects.exists()


@pytest.mark.parametrize("values", [{"is_active": False}, {"email": ""}])
def test_who_has_left_or_has_no_address_gets_nothing(page, tove, mails, values):
    order(page, assignee=tove)
    work()
    type(tove).objects.filter(pk=tove.pk).update(**values)

    send()

    assert mails.mails == []
    assert not Notification.objects.exists()


def test_a_mail_is_in_the_language_of_its_reader(page, tove, mails):
    UserProfile.objects.create(user=tove, preferred_language="en")
    order(page, assignee=tove)
    work()

    send()

    assert mails.received() == [
        ("tove@example.org", "“Kontakt” is assigned to you, to be translated into English")
    ]


def test_a_title_that_would_break_the_subject_does_not(english, tove, mails):
    order(factories.StandardPageFactory(title="Två\nrader"), assignee=tove)
    work()

    send()

    assert mails.received()[0][1] == "Du har fått ”Två rader” att översätta till engelska"
