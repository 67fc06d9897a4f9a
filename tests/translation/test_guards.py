"""wagtail-localize's addresses heed rights and locks, and an English page never becomes an alias."""

from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
)

from core.localize import begin_translation
from setup import roles
from tests import factories


@pytest.fixture
def english(home):
    """The English home page, with the roles' rights to it."""
    roles.ensure_roles()
    return factories.translate(home)


@pytest.fixture
def page(english):
    """An English draft with its translation records."""
    source = factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")
    return begin_translation(source, english.locale)


@pytest.fixture
def translation(page):
    return Translation.objects.get(source__object_id=page.translation_key)


def browser(group_name):
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name=group_name))
    client = Client()
    client.force_login(user)
    return client


def lock(page):
    page.locked, page.locked_by = True, factories.UserFactory()
    page.save()


def write(client, translation, text="Write to us.", path="lead"):
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    data = urlencode({"value": text})
    return client.put(address, data, "application/x-www-form-urlencoded"), address


def publish(client, page):
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}
        )


def test_a_lock_keeps_others_from_writing_and_wiping_strings(page, translation):
    translator = browser(roles.TRANSLATORS)
    response, address = write(translator, translation)
    assert response.status_code == 200
    lock(page)

    write(translator, translation, "Something else.")
    translator.delete(address)

    assert StringTranslation.objects.get().data == "Write to us."
    assert SegmentOverride.objects.count() == 0


def test_a_lock_keeps_others_from_loading_a_file_of_strings(page, translation, tmp_path):
    translator = browser(roles.TRANSLATORS)
    write(translator, translation)
    download = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    text = translator.get(download).content.decode().replace("Write to us.", "Something else.")
    upload = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    lock(page)

    for expected in ("Write to us.", "Something else."):
        with (tmp_path / "en.po").open("w+") as file:
            file.write(text)
            file.seek(0)
            translator.post(upload, {"file": file})
        assert StringTranslation.objects.get().data == expected
        Page.objects.filter(pk=page.pk).update(locked=False)


def test_a_lock_keeps_others_from_publishing(page, translation):
    moderator = browser(roles.MODERATORS)
    write(moderator, translation)
    write(moderator, translation, "Contact", "title")
    lock(page)
    publish(moderator, page)
    assert not Page.objects.get(pk=page.pk).live

    Page.objects.filter(pk=page.pk).update(locked=False)
    publish(moderator, page)
    assert Page.objects.get(pk=page.pk).live


def test_whoever_locked_the_page_goes_on_writing(page, translation):
    translator = browser(roles.TRANSLATORS)
    lock(page)
    Page.objects.filter(pk=page.pk).update(locked_by=translator.session["_auth_user_id"])

    assert write(translator, translation)[0].status_code == 200


def test_a_page_that_waits_for_a_moderator_is_not_written_in(page, translation):
    author = factories.UserFactory()
    home_workflow = roles.Workflow.objects.get(name="Nyheter")
    home_workflow.start(page, author)
    translator = browser(roles.TRANSLATORS)

    write(translator, translation)

    assert StringTranslation.objects.count() == 0


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_address_that_makes_an_alias_is_gone_for_administrators_too(page, client, method):
    client.force_login(factories.UserFactory(is_superuser=True))

    response = getattr(client, method)(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))

    assert response.status_code == 404
    assert Page.objects.get(pk=page.pk).alias_of_id is None


def test_the_editor_sends_nobody_to_make_an_alias(page, client):
    client.force_login(factories.UserFactory(is_superuser=True))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])

    client.post(edit, {"localize-convert-to-alias": "1"}, follow=True)

    assert Page.objects.get(pk=page.pk).alias_of_id is None


def test_neither_editor_offers_to_make_an_alias(page, translation, client):
    client.force_login(factories.UserFactory(is_superuser=True))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])

    editor = BeautifulSoup(client.get(edit).content, "html.parser")
    addresses = {
        element.get(name)
        for element in editor.find_all(True)
        for name in ("href", "action", "formaction")
    }
    assert reverse("wagtail_localize:stop_translation", args=[translation.pk]) in addresses
    assert reverse("wagtail_localize:convert_to_alias", args=[page.pk]) not in addresses

    Translation.objects.update(enabled=False)
    stopped = BeautifulSoup(client.get(edit).content, "html.parser")
    assert stopped.select_one("[name=localize-restart-translation]")
    assert not stopped.select_one("[name=localize-convert-to-alias]")


def test_the_permission_to_submit_is_worth_nothing_without_rights_to_either_page(english):
    group = Group.objects.get(name=roles.READERS)
    group.permissions.add(roles.get_permission("wagtail_localize", "submit_translation"))
    page = factories.StandardPageFactory()
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    reader = browser(roles.READERS)

    assert reader.get(address).url == "/admin/"
    assert reader.post(address, {"locale": english.locale_id}).url == "/admin/"
    call_command("translation_work")
    assert not page.has_translation(english.locale)


def test_what_is_submitted_is_begun_by_the_worker_and_not_in_the_request(english):
    page = factories.StandardPageFactory()
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])

    browser(roles.EDITORS).post(address, {"locale": english.locale_id})
    assert not page.has_translation(english.locale)

    call_command("translation_work")
    assert page.has_translation(english.locale)


@pytest.mark.parametrize(
    ("view", "arguments"),
    [
        ("submit_page_translation", [987654321]),
        ("update_translations", [987654321]),
        ("stop_translation", [987654321]),
    ],
)
def test_what_is_not_there_is_not_found(english, client, view, arguments):
    client.force_login(factories.UserFactory(is_superuser=True))

    address = reverse(f"wagtail_localize:{view}", args=arguments)

    assert client.post(address).status_code == 404


def test_a_translation_whose_page_is_gone_is_not_found(page, translation, client):
    client.force_login(factories.UserFactory(is_superuser=True))
    page.delete()

    address = reverse("wagtail_localize:stop_translation", args=[translation.pk])

    assert client.post(address).status_code == 404
