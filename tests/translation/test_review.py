"""A translator's draft goes through Wagtail's workflow to a reviewer of its language."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry, WorkflowPage

from core.exceptions import UserFacingError
from core.publishing.rules import PublishingRefused
from setup import roles
from translation import services
from translation.models import Notification, TranslationStage
from translation.services.publishing.review import APPROVE, REJECT

from . import translations
from .translations import ENGLISH


@pytest.fixture
def people(home):
    """A translator, a reviewer, an editor and a moderator by the names of their roles."""
    translations.published(home)
    roles.ensure_roles()
    return {name: translations.member(getattr(roles, name)) for name in PEOPLE}


PEOPLE = ("TRANSLATORS", "REVIEWERS", "EDITORS", "MODERATORS")


@pytest.fixture
def page(people):
    return translations.contact_page()


@pytest.fixture
def translation(page, people):
    translation = translations.begin(page, people["EDITORS"])
    translations.write(translation, ENGLISH, people["TRANSLATORS"])
    return translation


@pytest.fixture
def waiting(translation, people):
    services.send_to_review(translation, people["TRANSLATORS"])
    return translation


def test_what_is_sent_to_review_waits_and_is_not_live(page, waiting):
    english = translations.english_page(page)

    assert translations.status_of(page).state == TranslationStage.IN_REVIEW
    assert english.current_workflow_state.workflow.name == "Engelska"
    assert not english.live
    assert translations.draft(page).title == "Contact"


def test_the_reviewer_approves_and_it_is_published_as_it_was_sent(page, waiting, people):
    services.decide_review(waiting, people["REVIEWERS"], APPROVE, "Bra.")

    english = translations.english_page(page)
    assert (english.live, english.title, english.slug) == (True, "Contact", "contact")
    assert translations.status_of(page).state == TranslationStage.PUBLISHED
    entry = PageLogEntry.objects.get(page=english.pk, action="wagtail.publish")
    assert entry.user == people["REVIEWERS"]


def test_the_reviewer_sends_it_back_and_the_translator_sends_it_again(page, waiting, people):
    services.decide_review(waiting, people["REVIEWERS"], REJECT, "Rubriken!")
    assert translations.status_of(page).state == TranslationStage.READY
    assert not translations.english_page(page).live

    translations.write(waiting, {"Rubrik": "Headline"}, people["TRANSLATORS"])
    services.send_to_review(waiting, people["TRANSLATORS"])
    assert translations.status_of(page).state == TranslationStage.IN_REVIEW
    services.decide_review(waiting, people["REVIEWERS"], APPROVE)

    assert translations.english_page(page).body.raw_data[0]["value"] == "Headline"


def test_what_the_reviewer_mends_in_the_review_is_what_is_published(page, waiting, people):
    translations.write(waiting, {"Rubrik": "Headline"}, people["REVIEWERS"])

    services.decide_review(waiting, people["REVIEWERS"], APPROVE)

    assert translations.english_page(page).body.raw_data[0]["value"] == "Headline"
    assert translations.status_of(page).state == TranslationStage.PUBLISHED


def test_it_is_approved_in_wagtails_own_view_as_well(page, waiting, people, client):
    client.force_login(people["REVIEWERS"])
    english = translations.english_page(page)
    state = english.current_workflow_task_state

    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[english.pk, "approve", state.pk])
    )

    assert translations.english_page(page).live
    assert translations.status_of(page).state == TranslationStage.PUBLISHED


@pytest.mark.parametrize("name", ["TRANSLATORS", "EDITORS"])
def test_others_decide_nothing(page, waiting, people, name):
    for decision in (APPROVE, REJECT):
        with pytest.raises(PermissionDenied):
            services.decide_review(waiting, people[name], decision)

    assert translations.status_of(page).state == TranslationStage.IN_REVIEW


def test_who_sent_it_takes_it_back_and_goes_on(page, waiting, people):
    services.withdraw_from_review(waiting, people["TRANSLATORS"])

    status = translations.status_of(page)
    assert status.state == TranslationStage.READY
    assert not translations.english_page(page).workflow_in_progress
    assert not Notification.objects.filter(status=status, kind=Notification.Kind.REVIEW).exists()
    translations.write(waiting, {"Rubrik": "Headline"}, people["TRANSLATORS"])
    services.send_to_review(waiting, people["TRANSLATORS"])
    services.decide_review(waiting, people["REVIEWERS"], APPROVE)
    assert translations.english_page(page).body.raw_data[0]["value"] == "Headline"


def test_nobody_else_takes_it_back(page, waiting, people):
    for person in (people["EDITORS"], people["MODERATORS"], translations.member(roles.TRANSLATORS)):
        with pytest.raises(PermissionDenied):
            services.withdraw_from_review(waiting, person)
    people["TRANSLATORS"].groups.clear()
    with pytest.raises(PermissionDenied):
        services.withdraw_from_review(
            waiting, get_user_model().objects.get(pk=people["TRANSLATORS"].pk)
        )

    assert translations.status_of(page).state == TranslationStage.IN_REVIEW


def test_what_is_decided_on_is_not_taken_back(page, waiting, people):
    services.decide_review(waiting, people["REVIEWERS"], APPROVE)

    with pytest.raises(UserFacingError, match="väntar inte på granskning"):
        services.withdraw_from_review(waiting, people["TRANSLATORS"])

    assert translations.english_page(page).live


def test_while_it_waits_the_translator_changes_nothing(page, waiting, people):
    with pytest.raises(UserFacingError):
        translations.write(waiting, {"Rubrik": "Headline"}, people["TRANSLATORS"])
    with pytest.raises(UserFacingError):
        services.send_to_review(waiting, people["TRANSLATORS"])


@pytest.mark.parametrize("name", ["REVIEWERS", "MODERATORS"])
def test_a_review_never_ends_without_a_decision(page, waiting, people, name):
    with pytest.raises(UserFacingError, match="Engelska"):
        services.publish_translation(waiting, people[name])

    assert translations.status_of(page).state == TranslationStage.IN_REVIEW
    assert not translations.english_page(page).live


def test_a_bulk_action_does_not_end_a_review_either(page, waiting, people, client):
    client.force_login(people["MODERATORS"])
    english = translations.english_page(page)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    client.post(f"{address}?id={english.pk}", {"include_descendants": ""})

    assert translations.status_of(page).state == TranslationStage.IN_REVIEW
    assert not translations.english_page(page).live


def test_swedish_that_changes_during_the_review_has_to_be_translated_first(page, waiting, people):
    translations.publish_swedish(page, lead="Skriv till oss nu.")
    translations.work()
    assert translations.status_of(page).state == TranslationStage.IN_REVIEW

    with pytest.raises(PublishingRefused):
        services.decide_review(waiting, people["REVIEWERS"], APPROVE)

    assert translations.english_page(page).workflow_in_progress
    assert not translations.english_page(page).live


def test_swedish_that_is_unpublished_during_the_review_keeps_english_back(
    page, waiting, people, client
):
    page.unpublish()
    client.force_login(people["REVIEWERS"])
    english = translations.english_page(page)
    state = english.current_workflow_task_state

    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[english.pk, "approve", state.pk])
    )

    assert not translations.english_page(page).live
    assert translations.english_page(page).workflow_in_progress


def test_without_a_workflow_somebody_is_told_to_publish_it(page, translation, people):
    WorkflowPage.objects.all().delete()

    with pytest.raises(UserFacingError):
        services.send_to_review(translation, people["TRANSLATORS"])


def test_those_concerned_are_to_be_told(page, waiting, people):
    status = translations.status_of(page)
    notifications = Notification.objects.filter(status=status, kind=Notification.Kind.REVIEW)
    assert {notice.user for notice in notifications} == {people["REVIEWERS"], people["MODERATORS"]}

    services.decide_review(waiting, people["REVIEWERS"], REJECT, "Rubriken!")
    assert not notifications.all().exists()  # nobody need review it any more
    notice = Notification.objects.get(status=status, kind=Notification.Kind.SENT_BACK)
    assert (notice.user, notice.comment) == (people["TRANSLATORS"], "Rubriken!")
