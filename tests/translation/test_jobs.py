"""A job is assigned, taken and cancelled by who may, and ends with the publication of its translation."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.delete_page import DeletePageAction

from core.exceptions import UserFacingError
from setup import roles
from tests import factories, html
from tests.admin_forms import form_data
from tests.core.fact_pages import publish_change
from translation import services
from translation.models import Notification, PendingAction, TranslationJob

from .workflow_steps import (
    browser,
    job_of,
    order,
    person,
    published,
    status_of,
    translate_all,
    translator,
    work,
)

TODAY = timezone.localdate()


@pytest.fixture
def page(english):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


@pytest.fixture
def job(page):
    (job,) = order(page)
    work()
    return job


def stored_notifications():
    return [(notice.user.first_name, notice.kind) for notice in Notification.objects.order_by("pk")]


def test_a_job_is_assigned_and_then_to_somebody_else(job):
    tove, olle, moderator = translator(), translator("Olle"), person(roles.MODERATORS, "Mod")
    day = TODAY + datetime.timedelta(days=2)

    services.change_job(job, moderator, assignee=tove, due=day, note="Brådskar.")
    assert stored_notifications() == [("Tove", "assigned")]

    services.change_job(job, moderator, assignee=olle, due=None, note="")
    job.refresh_from_db()
    assert (job.assignee, job.due, job.note) == (olle, None, "")
    assert stored_notifications() == [("Olle", "assigned")]  # Tove need not be told any more

    services.change_job(job, moderator, assignee=olle, due=day, note="")
    assert stored_notifications() == [("Olle", "assigned")]


def test_who_may_not_order_changes_and_cancels_nothing(job):
    reader = person(roles.READERS, "Läs")

    with pytest.raises(PermissionDenied):
        services.change_job(job, reader, assignee=None, due=None, note="Nytt.")
    with pytest.raises(PermissionDenied):
        services.cancel_job(job, reader)
    with pytest.raises(PermissionDenied):
        services.take_job(job, reader)

    assert [(kept.note, kept.assignee) for kept in TranslationJob.objects.all()] == [("", None)]


def test_a_job_goes_to_nobody_who_may_not_translate(job):
    with pytest.raises(UserFacingError, match="Red får inte redigera"):
        services.change_job(job, None, assignee=person(roles.EDITORS, "Red"), due=None, note="")


def test_a_translator_takes_what_nobody_has_and_nothing_else(job):
    tove, olle = translator(), translator("Olle")

    services.take_job(job, tove)
    services.take_job(job, tove)
    with pytest.raises(UserFacingError, match="Tove har hunnit ta den"):
        services.take_job(job, olle)

    assert job_of(job.status.page).assignee == tove
    assert stored_notifications() == []


def test_a_translator_gives_back_what_is_hers_and_nothing_else(page):
    tove = translator()
    (job,) = order(page, assignee=tove, note="Till mässan.")

    with pytest.raises(PermissionDenied):
        services.release_job(job, translator("Olle"))
    assert job_of(page).assignee == tove
    services.release_job(job, tove)

    assert (job_of(page).assignee, job_of(page).note) == (None, "Till mässan.")
    assert stored_notifications() == []  # nor is she told of it any more
    with pytest.raises(PermissionDenied):
        services.release_job(job, tove)


def test_what_is_cancelled_before_it_is_begun_is_not_begun(page):
    (job,) = order(page, assignee=translator())

    services.cancel_job(job, person(roles.MODERATORS, "Mod"))
    work()

    assert status_of(page).pending_action == PendingAction.NOTHING
    assert not TranslationJob.objects.exists()
    assert (status_of(page).translation, stored_notifications()) == (None, [])
    with pytest.raises(UserFacingError, match="redan klar eller avbeställd"):
        services.take_job(job, translator("Olle"))


def test_a_job_is_done_when_its_translation_is_published_and_not_before(job, page):
    other = factories.StandardPageFactory()
    (another,) = order(other)
    work()

    translation = translate_all(page)
    assert job_of(page).done_at is None
    services.make_draft(translation, None)
    assert job_of(page).done_at is None

    services.publish_translation(translation, None)
    assert job_of(page).done_at is not None
    assert TranslationJob.objects.get(pk=another.pk).done_at is None


def test_a_job_is_over_when_its_translation_is_deleted_and_can_be_ordered_again(job, page):
    DeletePageAction(status_of(page).target, user=None).execute(skip_permission_checks=True)

    assert job_of(page).done_at is not None
    (again,) = order(page)
    work()
    assert TranslationJob.objects.get(done_at=None).pk == again.pk
    assert status_of(page).target is not None


def test_a_change_in_swedish_opens_a_job_for_who_had_the_last(page):
    tove = translator()
    order(page, assignee=tove)
    published(page)
    Notification.objects.all().delete()

    publish_change(page, lambda page: setattr(page, "lead", "Skriv till oss eller ring."))
    assert not TranslationJob.objects.filter(done_at=None).exists()
    work()

    job = TranslationJob.objects.get(done_at=None)
    assert (job.assignee, job.words, job.ordered_by) == (tove, 5, None)
    assert stored_notifications() == [("Tove", "needs_update")]

    publish_change(page, lambda page: setattr(page, "lead", "Skriv till oss eller kom hit."))
    work()
    assert TranslationJob.objects.filter(done_at=None).count() == 1
    assert TranslationJob.objects.count() == 2


def test_it_is_for_anybody_where_that_translator_is_gone(page):
    tove = translator()
    order(page, assignee=tove)
    published(page)
    tove.groups.clear()

    publish_change(page, lambda page: setattr(page, "lead", "Skriv till oss eller ring."))
    work()

    assert TranslationJob.objects.get(done_at=None).assignee is None


def test_a_job_is_changed_in_its_form(job):
    tove, moderator = translator(), browser(person(roles.MODERATORS, "Mod"))
    address = reverse("translation_job", args=[job.pk])
    day = TODAY + datetime.timedelta(days=5)

    data = form_data(moderator.get(address)) | {"assignee": tove.pk, "due": day, "note": "Bråttom."}
    response = moderator.post(f"{address}?next=/admin/reports/", data)

    job.refresh_from_db()
    assert (job.assignee, job.due, job.note) == (tove, day, "Bråttom.")
    assert response.url == "/admin/reports/"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("due", str(TODAY - datetime.timedelta(days=1)), "Den dagen har passerat"),
        ("due", "i morgon", "Fyll i ett giltigt datum."),
        ("assignee", "987654", "Välj ett giltigt alternativ"),
        ("note", "x" * 1001, "1000"),
    ],
)
def test_what_is_wrong_in_the_form_is_told_beside_it(job, field, value, message):
    moderator = browser(person(roles.MODERATORS, "Mod"))
    address = reverse("translation_job", args=[job.pk])

    page = html.parse(
        moderator.post(address, {"assignee": "", "due": "", "note": "", field: value})
    )

    errors = page.select_one(f"[name={field}]").find_parent(class_="w-field")
    assert message in html.text(errors.select_one(".error-message"))


def test_an_overdue_job_can_be_changed_without_a_new_day(job):
    past = TODAY - datetime.timedelta(days=3)
    TranslationJob.objects.filter(pk=job.pk).update(due=past)
    moderator = browser(person(roles.MODERATORS, "Mod"))
    address = reverse("translation_job", args=[job.pk])

    moderator.post(address, form_data(moderator.get(address)) | {"note": "Fortfarande."})

    job.refresh_from_db()
    assert (job.due, job.note) == (past, "Fortfarande.")


def test_a_job_is_cancelled_once_that_is_confirmed(job):
    moderator = browser(person(roles.MODERATORS, "Mod"))
    address = reverse("translation_cancel_job", args=[job.pk])

    assert "finns kvar" in html.text(html.get_page(moderator, address).main)
    assert TranslationJob.objects.exists()

    assert moderator.post(address).url == "/admin/"
    assert not TranslationJob.objects.exists()
    assert moderator.post(address).status_code == 404


def test_addresses_of_a_job_heed_rights(job):
    reader = browser(person(roles.READERS, "Läs"))

    for name in ("job", "cancel_job", "take_job", "release_job"):
        address = reverse(f"translation_{name}", args=[job.pk])
        assert reader.post(address, {"note": "Nytt."}).url == "/admin/"

    job.refresh_from_db()
    assert (job.note, job.assignee, job.done_at) == ("", None, None)


def test_taking_leads_to_the_translation_and_is_no_link(job):
    tove = translator()
    address = reverse("translation_take_job", args=[job.pk])

    assert browser(tove).get(address).status_code == 405
    response = browser(tove).post(address)

    job.refresh_from_db()
    assert job.assignee == tove
    target = job.status.target
    assert response.url == reverse("wagtailadmin_pages:edit", args=[target.pk])


def test_giving_back_leads_home_and_is_no_link(page):
    tove = translator()
    (job,) = order(page, assignee=tove)
    address = reverse("translation_release_job", args=[job.pk])

    assert browser(tove).get(address).status_code == 405
    response = browser(tove).post(address)

    assert (response.url, job_of(page).assignee) == ("/admin/", None)
