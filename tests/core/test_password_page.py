"""A page behind a password asks for it and tells nothing of what it holds."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret_page(home):
    page = factories.StandardPageFactory(title="Hemlig rubrik", lead="Hemlig ingress.", slug="dold")
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="sesam"
    )
    return page


def test_the_form_says_nothing_of_the_page(secret_page, client):
    response = client.get("/dold/")

    html = response.content.decode()
    assert "Hemlig" not in html
    assert BeautifulSoup(html, "html.parser").find("h1")
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_the_right_password_opens_the_page_and_a_wrong_one_does_not(secret_page, client):
    form = BeautifulSoup(client.get("/dold/").content, "html.parser").find("form", method="post")
    fields = {field["name"]: field.get("value", "") for field in form.find_all("input")}

    wrong = client.post(form["action"], fields | {"password": "fel"})
    assert "Hemlig" not in wrong.content.decode()

    client.post(form["action"], fields | {"password": "sesam"})
    assert "Hemlig rubrik" in client.get("/dold/").content.decode()
