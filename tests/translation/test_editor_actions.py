"""What may be done with a translation is offered by right and state, and holds for direct requests too."""

import pytest
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, WorkflowState

from setup import roles
from tests import factories
from tests.html import get_page, text
from translation import services

from . import editor_client
from .editor_client import address, browser, buttons, editor, messages, post, segment

pytestmark = pytest.mark.django_db
ACTIONS = ("review", "publish", "schedule", "unschedule", "approve", "reject")
SEND, PUBLISH = "Skicka för granskning", "Publicera"
WITHDRAW = "Ta tillbaka från granskning"


@pytest.fixture(autouse=True, scope="module")
def site(shared_database):
    editor_client.make_site()


def fresh(translation):
    """Return the translated page as it is now."""
    return Page.objects.get(pk=translation.get_target_instance().pk).specific


def act(client, translation, action, **more):
    """Press a button of the editor by a direct request."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(address(translation), {"action": action, **more})


def test_a_translator_sends_to_review_and_a_moderator_publishes():
    _post, translation = editor_client.make_post(publish=False)

    assert buttons(editor(browser(roles.TRANSLATORS), translation)) == ["Spara", SEND]
    labels = buttons(editor(browser(roles.MODERATORS), translation))
    assert [labels[-2], labels[-1]] == [SEND, PUBLISH]


@pytest.mark.parametrize("group", [roles.READERS, roles.EDITORS, None])
def test_who_may_not_edit_the_page_sees_no_editor_and_does_nothing(group):
    _post, translation = editor_client.make_post(publish=False)
    client = browser(*filter(None, [group]))

    assert client.get(address(translation)).status_code == 302
    key = segment(translation, "title").pk
    for action in ACTIONS:
        act(client, translation, action, **{f"text-{key}": "Theirs", f"shown-{key}": ""})

    assert editor_client.stored_translation(translation, "title") == "Latest"
    assert not fresh(translation).live
    assert WorkflowState.objects.count() == 0


def test_a_translator_publishes_nothing_by_direct_request():
    _post, translation = editor_client.make_post(publish=False)
    client = browser(roles.TRANSLATORS)

    for action in ("publish", "schedule", "approve", "reject", "unschedule"):
        act(client, translation, action, comment="x", go_live_at="2099-01-01T10:00", confirmed="1")

    page = fresh(translation)
    assert (page.live, page.scheduled_revision) == (False, None)


def test_what_was_typed_is_saved_before_it_is_sent_to_review():
    _post, translation = editor_client.make_post(publish=False)
    client = browser(roles.TRANSLATORS)

    post(
        client,
        translation,
        {f"text-{segment(translation, 'title').pk}": "Brand new"},
        action="review",
    )

    state = fresh(translation).current_workflow_state
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert state.requested_by == client.person
    assert fresh(translation).get_latest_revision_as_object().title == "Brand new"


def test_an_incomplete_translation_is_not_sent_by_who_may_not_publish_it():
    _post, translation = editor_client.make_post(translated=False)
    client = browser(roles.TRANSLATORS)

    response = post(client, translation, action="review")

    assert (
        "inte publicerades" in messages(response)[0] or "Översätt titeln" in messages(response)[0]
    )
    assert WorkflowState.objects.count() == 0


def test_in_review_the_translator_reads_who_reviews_and_the_reviewer_decides():
    _post, translation = editor_client.make_post(publish=False)
    translator, moderator = browser(roles.TRANSLATORS), browser(roles.MODERATORS)
    post(translator, translation, action="review")

    soup = editor(translator, translation)
    assert buttons(soup) == [WITHDRAW]
    assert buttons(editor(browser(roles.TRANSLATORS), translation)) == []
    assert f"Väntar på granskning av {roles.REVIEWERS}, {roles.MODERATORS}" in soup.main.text
    fields = soup.find(id="translation-form").find_all("textarea")
    assert fields and all(field.has_attr("readonly") for field in fields)
    act(translator, translation, "approve")
    assert not fresh(translation).live

    assert {"Godkänn", "Skicka tillbaka med kommentaren"} <= {
        *buttons(editor(moderator, translation))
    }
    assert PUBLISH not in buttons(editor(moderator, translation))
    response = act(moderator, translation, "reject")
    assert messages(response) == ["Skriv vad som ska ändras, så att översättaren vet."]
    act(moderator, translation, "reject", comment="Rubriken!")
    state = fresh(translation).current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "Rubriken!"

    post(translator, translation, action="review")
    act(moderator, translation, "approve")
    assert (fresh(translation).live, fresh(translation).title) == (True, "Latest")


def test_what_is_incomplete_is_published_only_after_a_question_and_by_who_may():
    _post, translation = editor_client.make_post(translated=False)
    services.save_segment(translation, segment(translation, "title").pk, "Latest", None)
    publisher, group = browser(), roles.ensure_admin_group("Publicerar bara hela")
    roles._grant_page_permissions(group, fresh(translation), "change", "publish")
    publisher.person.groups.add(group)
    for confirmed in ({}, {"confirmed": "yes"}):
        response = act(publisher, translation, "publish", **confirmed)
        assert "Allt är inte översatt så som det nu står på svenska." in messages(response)[-1]
        assert not fresh(translation).live

    administrator = browser(is_superuser=True)
    response = act(administrator, translation, "publish")
    assert response.status_code == 200
    assert "4 texter är inte översatta" in response.content.decode()
    assert not fresh(translation).live

    response = act(administrator, translation, "publish", confirmed="yes")
    assert (response.status_code, fresh(translation).live) == (302, True)


def test_publishing_later_and_cancelling_it():
    _post, translation = editor_client.make_post()
    moderator = browser(roles.MODERATORS)
    services.save_segment(translation, segment(translation, "title").pk, "Brand new", None)

    post(moderator, translation, action="schedule", go_live_at="2099-01-01T10:00")

    page = fresh(translation)
    assert timezone.localtime(page.scheduled_revision.approved_go_live_at).isoformat() == (
        "2099-01-01T10:00:00+01:00"
    )
    assert (page.live, page.title) == (True, "Latest")
    soup = editor(moderator, translation)
    assert "2099" in text(soup.find("dl"))
    assert "Avbryt schemaläggningen" in buttons(soup)
    assert "Avbryt schemaläggningen" not in buttons(editor(browser(roles.TRANSLATORS), translation))

    post(moderator, translation, action="unschedule")
    assert fresh(translation).scheduled_revision is None
    act(moderator, translation, "publish")
    assert (fresh(translation).title, fresh(translation).scheduled_revision) == ("Brand new", None)


@pytest.mark.parametrize("moment", ["", "2001-01-01T10:00", "soon"])
def test_a_time_that_cannot_be_is_refused(moment):
    _post, translation = editor_client.make_post(publish=False)
    moderator = browser(roles.MODERATORS)

    response = post(moderator, translation, action="schedule", go_live_at=moment)

    assert len(messages(response)) == 1
    assert fresh(translation).scheduled_revision is None


def test_a_locked_page_is_only_read_and_says_who_locked_it():
    _post, translation = editor_client.make_post(publish=False)
    page = fresh(translation)
    page.locked, page.locked_at = True, timezone.now()
    page.locked_by = factories.UserFactory(first_name="Bo", last_name="Lind")
    page.save()
    client = browser(roles.TRANSLATORS)

    soup = editor(client, translation)
    assert "Bo Lind" in text(soup.select_one(".help-warning"))
    assert buttons(soup) == []
    assert not soup.find(attrs={"data-tools": True})
    fields = soup.select("#translation-form textarea")
    assert fields and all(field.has_attr("readonly") for field in fields)
    response = act(client, translation, "review")
    assert "Bo Lind" in messages(response)[0]
    assert WorkflowState.objects.count() == 0


def test_history_comparison_and_preview_can_be_opened_from_the_editor():
    swedish, translation = editor_client.make_post()
    client = browser(roles.TRANSLATORS)
    editor_client.change(swedish, excerpt="Så gör vi inte.")
    services.save_segment(translation, segment(translation, "excerpt").pk, "Not so.", None)
    services.make_draft(translation, None)

    for link in editor(client, translation).select(".translation__links a[href^='/admin/pages/']"):
        get_page(client, link["href"])
    preview = reverse("wagtail_localize:preview_translation", args=[translation.pk])
    assert "Not so." in get_page(client, preview).main.text
    assert client.post(preview).json() == {"is_valid": True, "is_available": True}
    assert get_page(client, fresh(translation).url).main.text.count("Not so.") == 0
    for group in (roles.READERS, roles.EDITORS):
        assert browser(group).get(preview).status_code == 302
