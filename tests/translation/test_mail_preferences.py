"""Who works with translations chooses in the account's settings which mail to get."""

import pytest
from django.urls import reverse

from setup import roles
from tests import html
from tests.admin_forms import form_data
from translation.models import MailPreferences

from .workflow_steps import browser, person, translator

ACCOUNT = reverse("wagtailadmin_account")
NAMES = ["assigned", "needs_update", "approved", "review", "digest"]


def switches(client):
    """Return {name: whether it is on} of the switches."""
    boxes = html.get_page(client, ACCOUNT).select("[name^=translation_mail-]")
    return {box["name"].partition("-")[2]: box.has_attr("checked") for box in boxes}


def test_all_is_on_until_something_is_switched_off(english):
    tove, olle = translator(), translator("Olle")
    client = browser(tove)
    assert switches(client) == dict.fromkeys(NAMES, True)

    data = form_data(client.get(ACCOUNT)) | {"name_email-last_name": "Lind"}
    del data["translation_mail-digest"], data["translation_mail-review"]
    response = client.post(ACCOUNT, data)

    assert response.url == ACCOUNT
    assert switches(client) == dict.fromkeys(NAMES, True) | {"digest": False, "review": False}
    assert MailPreferences.objects.get().user == tove
    assert switches(browser(olle)) == dict.fromkeys(NAMES, True)


def test_each_switch_is_explained(english):
    page = html.get_page(browser(translator()), ACCOUNT)

    for box in page.select("[name^=translation_mail-]"):
        assert html.text(page.select_one(f"#{box['aria-describedby'].split()[-1]}"))
        assert html.text(page.select_one(f"label[for={box['id']}]"))


@pytest.mark.parametrize("role", [roles.EDITORS, roles.READERS])
def test_who_translates_nothing_is_not_asked(english, role):
    assert switches(browser(person(role, "Någon"))) == {}
