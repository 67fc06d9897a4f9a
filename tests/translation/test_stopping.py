"""A page may stop following Swedish and start again; what was written by hand meanwhile is kept."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from setup import roles
from tests import factories
from tests.html import show
from translation import services
from translation.models import State, TranslationStatus

from . import editing

pytestmark = pytest.mark.django_db
RESTART = {"localize-restart-translation": "1"}


@pytest.fixture(autouse=True)
def site(home):
    editing.make_site()


def stop(client, translation):
    """Press the button."""
    return client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))


def is_followed(translation):
    return Translation.objects.get(pk=translation.pk).enabled


def state(translation):
    rows = TranslationStatus.objects.filter(page__translation_key=translation.source.object_id)
    return rows.get(locale=translation.target_locale).state


def draft(translation):
    """Return the latest draft of the translated page."""
    page = Page.objects.get(pk=translation.get_target_instance().pk).specific
    return page.get_latest_revision_as_object()


def test_only_who_may_publish_stops_and_restarts():
    _post, translation = editing.make_post()
    for group in (roles.TRANSLATORS, roles.READERS, roles.EDITORS):
        assert stop(editing.browser(group), translation).status_code == 302
        assert is_followed(translation)
    moderator = editing.browser(roles.MODERATORS)
    assert (
        moderator.get(
            reverse("wagtail_localize:stop_translation", args=[translation.pk])
        ).status_code
        == 405
    )

    stop(moderator, translation)
    assert (is_followed(translation), state(translation)) == (False, State.BY_HAND)

    translator = editing.browser(roles.TRANSLATORS)
    translator.post(editing.address(translation), RESTART)
    assert not is_followed(translation)
    offered = show(translator, editing.address(translation))
    assert not offered.find(attrs={"name": "localize-restart-translation"})
    offered = show(moderator, editing.address(translation))
    assert offered.find(attrs={"name": "localize-restart-translation"})

    moderator.post(editing.address(translation), RESTART)
    assert (is_followed(translation), state(translation)) == (True, State.PUBLISHED)


def test_what_was_written_by_hand_is_kept_the_draft_first():
    post, translation = editing.make_post()
    editing.change(post, excerpt="Så gör vi inte.")
    services.stop(translation, None)
    page = draft(translation)
    page.title = "By hand, published"
    page.save_revision().publish()
    page = draft(translation)
    page.title = "By hand"
    page.body[0].value = "Hand-made heading"
    page.save_revision()

    services.restart(translation, None)

    assert editing.said(translation, "title") == "By hand"
    assert editing.said(translation, "body.heading") == "Hand-made heading"
    assert editing.said(translation, "excerpt") is None
    services.sync(post)
    assert state(translation) == State.NEEDS_UPDATE
    revision = services.make_draft(translation, None).as_object()
    assert (revision.title, revision.body[0].value) == ("By hand", "Hand-made heading")
    assert revision.excerpt == "How we do it."


def test_what_changed_in_swedish_meanwhile_is_brought_after_the_restart():
    post, translation = editing.make_post()
    services.stop(translation, None)
    editing.change(post, excerpt="Så gör vi inte.")

    services.restart(translation, None)
    services.sync(post)

    assert state(translation) == State.NEEDS_UPDATE
    soup = editing.editor(editing.browser(roles.TRANSLATORS), translation)
    found = editing.row(soup, editing.segment(translation, "excerpt").pk)
    assert editing.state(found) == "Behöver uppdateras"


def test_a_locked_page_goes_on_as_it_does():
    _post, translation = editing.make_post()
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, factories.UserFactory()
    page.save()

    response = stop(editing.browser(roles.MODERATORS), translation)

    assert is_followed(translation)
    assert "låst" in editing.messages(response)[0]
    with pytest.raises(PermissionDenied):
        services.stop(translation, factories.UserFactory())
