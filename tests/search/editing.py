"""Tends synonyms and best bets through the admin's forms, searches as a visitor, and counts that."""

from django.test import Client
from django.urls import reverse

from search import query_log
from search.models import SearchedQuery
from setup import roles
from tests import factories, html
from tests.admin_forms import form_data


def editor():
    """Return a browser in which an editor has logged in."""
    roles.ensure_roles()
    user = factories.UserFactory()
    user.groups.add(roles.Group.objects.get(name=roles.EDITORS))
    browser = Client()
    browser.force_login(user)
    return browser


def send(browser, address, **changes):
    """Fill in the form at an address and send it; return what answers."""
    return browser.post(address, form_data(browser.get(address)) | changes)


def add_synonym(browser, text, *alternatives, language="sv", both_ways=True):
    """Make a synonym by its form; return what answers."""
    given = {"language": language, "text": text, "alternatives": "\n".join(alternatives)}
    switch = {"both_ways": "on" if both_ways else []}
    return send(browser, reverse("synonym:add"), **given, **switch)


def pages_of(*pages):
    """Return what a browser sends of the pages of a best bet, in order."""
    sent = {"pages-TOTAL_FORMS": len(pages)}
    for place, page in enumerate(pages):
        sent |= {f"pages-{place}-page": page.pk, f"pages-{place}-ORDER": place + 1}
    return sent


def add_best_bet(browser, questions, *pages, language="sv"):
    """Make a best bet by its form; return what answers."""
    given = {"language": language, "questions": questions} | pages_of(*pages)
    return send(browser, reverse("bestbet:add"), **given)


def complaints(response):
    """Return what a form says is wrong, message by message."""
    return [html.text(message) for message in html.parse(response).select(".error-message")]


def found(client, text, address="/sok/", **chosen):
    """Return the titles of what a visitor finds, in order."""
    response = client.get(address, {"q": text, **chosen})
    return [html.text(heading) for heading in html.parse(response).select("article h3")]


def search(text, times=1, address="/sok/", headers=None, **chosen):
    """Search some times, each as a new visitor."""
    for _ in range(times):
        Client().get(address, {"q": text, **chosen}, headers=headers)


def counted():
    """Return how often each text was searched for, by what is kept."""
    query_log.flush_query_log()
    return dict(SearchedQuery.objects.values_list("text", "searches"))
