"""Translations are ordered by who may, in one batch, and begun by the worker and not before."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.exceptions import UserFacingError
from setup import roles
from tests import factories
from translation.models import Notification, PendingAction, TranslationJob, TranslationStage

from .workflow_steps import job_of, locale, order, person, published, status_of, translator, work

TODAY = timezone.localdate()


@pytest.fixture
def page(english):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


def test_what_is_ordered_waits_for_the_worker_with_its_terms(page):
    by, to, due = person(name="Mod"), translator(), TODAY + datetime.timedelta(days=3)

    (job,) = order(page, user=by, assignee=to, due=due, note="Till mässan.")

    job = TranslationJob.objects.get(pk=job.pk)
    assert (job.assignee, job.due, job.note, job.ordered_by) == (to, due, "Till mässan.", by)
    assert (job.status.pending_action, job.status.pending_by) == (PendingAction.SUBMIT, by)
    assert not page.has_translation(locale())

    work()

    job = job_of(page)
    assert (job.status.pending_action, job.status.state) == (
        PendingAction.NOTHING,
        TranslationStage.IN_PROGRESS,
    )
    assert job.words == 4  # Kontakt, Skriv till oss
    assert not page.get_translation(locale()).live


def test_pages_that_are_ordered_together_are_a_batch_of_their_own(page):
    others = [factories.StandardPageFactory() for _ in range(2)]

    first, second = order(page, *others[:1]), order(*others[1:])

    assert len({job.batch for job in first}) == 1
    assert {job.batch for job in first} != {job.batch for job in second}


def test_what_is_ordered_already_is_left_as_it_is(page):
    order(page, note="Först.")
    other = factories.StandardPageFactory()

    jobs = order(page, other, note="Sedan.")

    assert [job.status.page_id for job in jobs] == [other.pk]
    assert job_of(page).note == "Först."
    with pytest.raises(UserFacingError, match="Ingenting beställdes"):
        order(page)
    assert TranslationJob.objects.count() == 2


def test_what_is_published_as_swedish_has_it_is_not_ordered(page):
    published(page)

    with pytest.raises(UserFacingError):
        order(page)

    assert not TranslationJob.objects.exists()


def test_what_is_begun_already_is_not_begun_again(page):
    order(page)
    work()
    TranslationJob.objects.all().delete()

    (job,) = order(page)

    assert (job.status.pending_action, job.words) == (PendingAction.NOTHING, 4)


def test_the_translator_is_told_but_not_who_orders_it_of_oneself(page):
    other, moderator = factories.StandardPageFactory(), person(roles.MODERATORS, "Mod")

    order(page, user=moderator, assignee=translator(), note="Till mässan.")
    order(other, user=moderator, assignee=moderator)

    (notice,) = Notification.objects.all()
    assert (notice.user.first_name, notice.kind, notice.comment) == (
        "Tove", Notification.Kind.ASSIGNED, "Till mässan.",
    )  # fmt: skip


@pytest.mark.parametrize("role", [roles.READERS, None])
def test_who_may_edit_neither_page_orders_nothing(page, role):
    user = person(role or roles.READERS, "Läs")
    if role is None:  # the right to the page without the permission to order
        user.groups.clear()
        user.user_permissions.add(roles.get_permission("wagtailadmin", "access_admin"))

    with pytest.raises(PermissionDenied):
        order(page, user=user)

    assert not TranslationJob.objects.exists()
    assert status_of(page).pending_action == PendingAction.NOTHING


def test_one_page_that_may_not_be_ordered_keeps_the_others_from_it(page, english):
    with pytest.raises(PermissionDenied):
        order(page, english)

    assert not TranslationJob.objects.exists()


def test_only_who_may_edit_the_translation_is_asked_for_it(page):
    with pytest.raises(UserFacingError, match="Red får inte redigera"):
        order(page, assignee=person(roles.EDITORS, "Red"))

    assert not TranslationJob.objects.exists()


def test_ordering_many_costs_few_queries_a_page(page):
    moderator, tove = person(roles.MODERATORS, "Mod"), translator()

    def cost(number):
        pages = [factories.StandardPageFactory() for _ in range(number)]
        with CaptureQueriesContext(connection) as queries:
            order(*pages, user=moderator, assignee=tove)
        return len(queries)

    cost(1)
    assert cost(12) - cost(2) <= 3 * 10
