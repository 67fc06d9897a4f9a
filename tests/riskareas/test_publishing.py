"""What may not be public is published in no way that Wagtail knows, and each says why."""

import datetime
import logging

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import GroupApprovalTask, Page, Revision, TaskState, Workflow, WorkflowTask

from core import localize
from riskareas.choices import Level
from riskareas.models import FollowUpPage
from tests import factories
from tests.admin_forms import form_data

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
BROKEN = {"status": "closed"}
WHY = "Stäng avvikelserna först, eller säg varför uppföljningen avslutas utan det."


@pytest.fixture
def end():
    """The last day of an embargo."""
    return timezone.localdate() + 9 * DAY


@pytest.fixture
def area(home):
    """The page of a risk area."""
    return factories.RiskAreaPageFactory()


@pytest.fixture
def clock(monkeypatch):
    """Moves the clock ahead by so much."""
    start = timezone.now()

    def advance(time):
        monkeypatch.setattr(timezone, "now", lambda: start + time)

    return advance


@pytest.fixture
def submitted(admin_user):
    """Return a function that submits a page to a workflow of one task and returns the task's state."""
    task = GroupApprovalTask.objects.create(name="Granskning")
    workflow = Workflow.objects.create(name="Uppföljningar")
    WorkflowTask.objects.create(workflow=workflow, task=task)

    def submit(page):
        workflow.start(page, admin_user)
        return page.current_workflow_task_state

    return submit


def draft(area, **values):
    """Return a draft of a follow-up with an open finding."""
    findings = [factories.FindingFactory(status="open")]
    return factories.FollowUpPageFactory(parent=area, live=False, findings=findings, **values)


def why_not_before(day):
    day = date_format(day, "j F Y")
    return f"Den får inte bli publik före den {day}: schemalägg publiceringen till den dagen."


def told(response):
    """Return the messages that follow a request, once it has led to a page that can be opened."""
    assert response.status_code == 200
    return [str(message) for message in response.context["messages"]]


def refusal(page, reason):
    return f"”{page.title}” publicerades inte. {reason}"


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def publish_in_bulk(client, *pages, **values):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{ids}&next=/admin/", values, follow=True)


def live():
    return set(FollowUpPage.objects.filter(live=True))


def approve(client, page, state, headers=()):
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, headers=dict(headers))


def approve_in_the_modal(client, page, state):
    return approve(client, page, state, [("x-requested-with", "XMLHttpRequest")])


@pytest.mark.parametrize("way", [approve, approve_in_the_modal])
def test_a_moderator_cannot_approve_it_and_the_workflow_stays_where_it_is(
    area, admin_client, submitted, end, way
):
    page = draft(area, embargo_until=end)

    response = way(admin_client, page, submitted(page))

    to = response.json()["redirect"] if way is approve_in_the_modal else response.url
    assert to == edit(page)
    assert told(admin_client.get(to)) == [refusal(page, why_not_before(end))]
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    assert live() == set()


def test_what_is_scheduled_for_the_end_of_the_embargo_is_approved(
    area, admin_client, submitted, end, clock
):
    noon = timezone.make_aware(datetime.datetime.combine(end, datetime.time(12)))
    page = draft(area, embargo_until=end, go_live_at=noon)

    approve(admin_client, page, submitted(page))

    assert TaskState.objects.get().status == TaskState.STATUS_APPROVED
    assert live() == set()
    clock(10 * DAY)
    call_command("publish_scheduled")
    assert live() == {page}


def test_an_assessment_whose_level_rests_on_nothing_is_not_approved(area, admin_client, submitted):
    factories.PillarFactory(name_sv="Miljö")
    page = factories.RiskAssessmentPageFactory(parent=area, live=False)
    page.complete_cells()
    page.cells.all()[0].level = Level.LOW
    page.save_revision()

    approve(admin_client, page, submitted(page))

    why = (
        "Miljö, råvara: låg. Välj nivåns källa, eller välj ”otillräcklig information”. "
        "Säg i en mening varför nivån är den den är."
    )
    assert told(admin_client.get(edit(page))) == [refusal(page, why)]
    assert not type(page).objects.filter(live=True).exists()


def test_of_several_pages_none_is_published_while_one_may_not_and_each_is_named(
    area, admin_client, end
):
    sound, closed, early = draft(area), draft(area, **BROKEN), draft(area, embargo_until=end)

    response = publish_in_bulk(admin_client, sound, closed, early)

    assert told(response) == [refusal(closed, WHY), refusal(early, why_not_before(end))]
    assert live() == set()
    publish_in_bulk(admin_client, sound)
    assert live() == {sound}


@pytest.mark.parametrize("below", [True, False])
def test_an_area_is_published_with_its_drafts_only_if_all_may_be(area, admin_client, below):
    sound, closed = draft(area), draft(area, **BROKEN)
    area.unpublish()

    response = publish_in_bulk(
        admin_client, area, **({"include_descendants": "on"} if below else {})
    )

    assert (told(response) == [refusal(closed, WHY)]) == below
    assert Page.objects.get(pk=area.pk).live != below
    assert sound not in live()


def test_what_became_wrong_after_it_was_scheduled_waits_and_the_log_says_so_while_others_go_on(
    area, clock, caplog, end
):
    factories.translate(area)
    english = factories.translate(draft(area), live=False, title="The follow-up")
    other = factories.StandardPageFactory(live=False)
    for page in (english, other):
        page.go_live_at = timezone.now() + HOUR
        page.save_revision().publish()
    swedish = FollowUpPage.objects.get(locale__language_code="sv")
    swedish.embargo_until = end
    swedish.save()

    clock(2 * HOUR)
    call_command("publish_scheduled")

    assert live() == set() and Page.objects.get(pk=other.pk).live
    message = f"Page {english.pk}: {refusal(english, why_not_before(end))}"
    assert caplog.record_tuples == [("publishing", logging.ERROR, message)]
    clock(10 * DAY)
    call_command("publish_scheduled")
    assert live() == {english}


@pytest.mark.parametrize("way", ["edit", "bulk"])
def test_english_is_not_published_while_the_swedish_page_may_not_be(area, admin_client, end, way):
    factories.translate(area)
    swedish = draft(area, embargo_until=end)
    english = localize.begin_translation(swedish, factories.Locale.objects.get(language_code="en"))

    if way == "edit":
        form = {"action": "publish", "confirmed": "1"}
        response = admin_client.post(edit(english), form, follow=True)
    else:
        response = publish_in_bulk(admin_client, english)

    assert told(response) == [refusal(english, why_not_before(end))]
    assert live() == set()


def test_a_draft_of_a_public_page_may_break_what_only_publishing_asks(area, admin_client, end):
    page = factories.FollowUpPageFactory(parent=area)
    data = form_data(admin_client.get(edit(page))) | {"embargo_until": end.isoformat()}

    assert admin_client.post(edit(page), data).status_code == 302

    page = FollowUpPage.objects.get()
    assert page.live and page.embargo_until is None
    assert page.get_latest_revision_as_object().embargo_until == end


def test_facts_that_would_show_at_once_in_english_are_refused_in_the_form(area, admin_client, end):
    factories.translate(area)
    swedish = factories.FollowUpPageFactory(parent=area)
    english = factories.translate(swedish, title="The follow-up")
    swedish.unpublish()
    factories.republish(english)
    data = form_data(admin_client.get(edit(swedish))) | {"embargo_until": end.isoformat()}

    response = admin_client.post(edit(swedish), data)

    assert response.context["form"].errors == {"embargo_until": [why_not_before(end)]}
    assert live() == {english}
    assert FollowUpPage.objects.get(pk=english.pk).embargo_until is None


def test_going_back_to_a_draft_under_embargo_is_refused_at_its_field(area, admin_client, end):
    page = draft(area, embargo_until=end)
    early = page.latest_revision
    page.embargo_until = None
    page.save_revision().publish()
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, early.pk])

    data = form_data(admin_client.get(address)) | {"action-publish": "1"}
    response = admin_client.post(edit(page), data)

    assert response.context["form"].errors == {"embargo_until": [why_not_before(end)]}
    assert FollowUpPage.objects.get().embargo_until is None


def test_what_is_unscheduled_stays_a_draft(area, admin_client, clock, end):
    noon = timezone.make_aware(datetime.datetime.combine(end, datetime.time(12)))
    page = draft(area, embargo_until=end, go_live_at=noon)
    page.get_latest_revision().publish()
    arguments = [page.pk, page.latest_revision_id]

    response = admin_client.post(
        reverse("wagtailadmin_pages:revisions_unschedule", args=arguments), follow=True
    )

    assert response.status_code == 200
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    clock(10 * DAY)
    call_command("publish_scheduled")
    assert live() == set()
