"""Fills in the admin's forms of synonyms and best bets as an editor does."""

from django.test import Client
from django.urls import reverse

from setup import roles
from tests import factories, html
from tests.admin_forms import form_data


def log_in_editor():
    """Return a browser in which an editor has logged in."""
    roles.ensure_roles()
    user = factories.UserFactory()
    user.groups.add(roles.Group.objects.get(name=roles.EDITORS))
    browser = Client()
    browser.force_login(user)
    return browser


def submit_form(browser, address, **changes):
    """Fill in the form at an address and submit it; return the response."""
    return browser.post(address, form_data(browser.get(address)) | changes)


def add_synonym(browser, text, *alternatives, language="sv", both_ways=True):
    """Add a synonym by its form; return the response."""
    given = {"language": language, "text": text, "alternatives": "\n".join(alternatives)}
    switch = {"both_ways": "on" if both_ways else []}
    return submit_form(browser, reverse("synonym:add"), **given, **switch)


def pinned_page_data(*pages):
    """Return the form data of a best bet's pages, in order."""
    data = {"pages-TOTAL_FORMS": len(pages)}
    for index, page in enumerate(pages):
        data |= {f"pages-{index}-page": page.pk, f"pages-{index}-ORDER": index + 1}
    return data


def add_best_bet(browser, questions, *pages, language="sv"):
    """Add a best bet by its form; return the response."""
    given = {"language": language, "questions": questions} | pinned_page_data(*pages)
    return submit_form(browser, reverse("bestbet:add"), **given)


def error_messages(response):
    """Return the error messages of a form."""
    return [html.text(message) for message in html.parse(response).select(".error-message")]
