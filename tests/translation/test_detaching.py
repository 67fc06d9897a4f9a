"""A page may stop following Swedish and start again; what was written by hand meanwhile is kept."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from setup import roles
from tests import factories
from tests.html import get_page
from translation import services
from translation.models import TranslationStage, TranslationStatus

from . import editor_client

pytestmark = pytest.mark.django_db
RESTART = {"localize-restart-translation": "1"}


@pytest.fixture(autouse=True, scope="module")
def site(shared_database):
    editor_client.make_site()


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
    _post, translation = editor_client.make_post()
    for group in (roles.TRANSLATORS, roles.READERS, roles.EDITORS):
        assert stop(editor_client.browser(group), translation).status_code == 302
        assert is_followed(translation)
    moderator = editor_client.browser(roles.MODERATORS)
    assert (
        moderator.get(
            reverse("wagtail_localize:stop_translation", args=[translation.pk])
        ).status_code
        == 405
    )

    stop(moderator, translation)
    assert (is_followed(translation), state(translation)) == (False, TranslationStage.BY_HAND)

    translator = editor_client.browser(roles.TRANSLATORS)
    translator.post(editor_client.address(translation), RESTART)
    assert not is_followed(translation)
    offered = get_page(translator, editor_client.address(translation))
    assert not offered.find(attrs={"name": "localize-restart-translation"})
    offered = get_page(moderator, editor_client.address(translation))
    assert offered.find(attrs={"name": "localize-restart-translation"})

    moderator.post(editor_client.address(translation), RESTART)
    assert (is_followed(translation), state(translation)) == (True, TranslationStage.PUBLISHED)


def test_what_was_written_by_hand_is_kept_the_draft_first():
    post, translation = editor_client.make_post()
    editor_client.change(post, excerpt="Så gör vi inte.")
    services.detach_translation(translation, None)
    page = draft(translation)
    page.title = "By hand, published"
    page.save_revision().publish()
    page = draft(translation)
    page.title = "By hand"
    page.body[0].value = "Hand-made heading"
    page.save_revision()

    services.reattach_translation(translation, None)

    assert editor_client.stored_translation(translation, "title") == "By hand"
    assert editor_client.stored_translation(translation, "body.heading") == "Hand-made heading"
    assert editor_client.stored_translation(translation, "excerpt") is None
    services.sync_translations(post)
    assert state(translation) == TranslationStage.NEEDS_UPDATE
    revision = services.make_draft(translation, None).as_object()
    assert (revision.title, revision.body[0].value) == ("By hand", "Hand-made heading")
    assert revision.excerpt == "How we do it."


def test_what_changed_in_swedish_meanwhile_is_brought_after_the_restart():
    post, translation = editor_client.make_post()
    services.detach_translation(translation, None)
    editor_client.change(post, excerpt="Så gör vi inte.")

    services.reattach_translation(translation, None)
    services.sync_translations(post)

    assert state(translation) == TranslationStage.NEEDS_UPDATE
    soup = editor_client.editor(editor_client.browser(roles.TRANSLATORS), translation)
    element = editor_client.row(soup, editor_client.segment(translation, "excerpt").pk)
    assert editor_client.state(element) == "Behöver uppdateras"


def test_a_locked_page_goes_on_as_it_does():
    _post, translation = editor_client.make_post()
    page = translation.get_target_instance()
    page.locked, page.locked_by = True, factories.UserFactory()
    page.save()

    response = stop(editor_client.browser(roles.MODERATORS), translation)

    assert is_followed(translation)
    assert "låst" in editor_client.messages(response)[0]
    with pytest.raises(PermissionDenied):
        services.detach_translation(translation, factories.UserFactory())
