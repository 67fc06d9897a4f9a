"""Two workers at once send each mail once: a notice is locked until the server has taken it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import connection, connections

from tests import factories
from translation.models import MailPreferences, Notification, TranslationStatus

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]


def run_in_threads(*calls):
    """Make calls at once, each in a thread with a connection and commits of its own."""

    def run(call):
        try:
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as threads:
        return [done.result() for done in [threads.submit(run, call) for call in calls]]


@pytest.fixture
def people(home):
    """Three people with a committed notice each, who are gone after the test."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")

    def make():
        status = TranslationStatus.objects.first()
        for number in range(3):
            user = factories.UserFactory(email=f"user-{number}@example.org")
            MailPreferences.objects.create(user=user, digest=False)
            Notification.objects.create(user=user, status=status, kind=Notification.Kind.APPROVED)
            people.append(user)

    people = []
    run_in_threads(make)
    yield people
    run_in_threads(*[person.delete for person in people])


def test_no_mail_is_sent_twice(people, mails):
    mails.delay = 0.3

    run_in_threads(*[lambda: call_command("translation_mail")] * 3)

    assert [reader for reader, _subject in mails.received()] == [
        "user-0@example.org", "user-1@example.org", "user-2@example.org",
    ]  # fmt: skip
    assert run_in_threads(Notification.objects.count) == [0]
