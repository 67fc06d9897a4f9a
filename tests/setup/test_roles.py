"""Who may do what: a table of roles by actions, tried through the admin's real forms and requests."""

from contextlib import contextmanager

import pytest
from blog.models import PostPage
from core.models import SiteDocument, SiteImage
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse
from home.models import StandardPage
from riskareas.models import Region, RiskAreaPage, Theme

from tests.admin_forms import form_data

from . import actions
from .world import ROLES, build, pdf, picture

# A administrator, E editor, B area editor of cluster B, M moderator, T translator to English,
# R reader of unpublished pages. Who stands in brackets gets an ordinary answer, but not the deed:
# a draft is saved instead of published, a form is shown again. Visitors may do nothing.
PAGE_RIGHTS = {
    "find": "A E M R",
    "view draft": "A E M R",
    "edit": "A E M",
    "publish": "A E M",
    "unpublish": "A E M",
    "unpublish in bulk": "A E M",
    "move": "A E M",
    "move in bulk": "A E M",
    "lock": "A M",
    "restrict": "A E M",
    "delete": "A E M",
    "delete in bulk": "A E M",
}
ENGLISH_RIGHTS = {name: rights.replace("E ", "") for name, rights in PAGE_RIGHTS.items()}
FILE_RIGHTS = {
    "add to own": "A E B M",
    "add to other": "A E M (B)",
    "edit own": "A E B M",
    "edit other": "A E M",
    "edit shared": "A E M",
    "delete own": "A E B M",
    "delete other": "A E M",
    "delete shared": "A E M",
}
SUBJECTS = {
    "a post": (actions.page_actions("post", "news", "archive"), PAGE_RIGHTS),
    "an area page of the area editor": (
        actions.page_actions("own_area", "areas", "former_areas"),
        PAGE_RIGHTS
        | {
            "find": "A E B M R",
            "view draft": "A E B M R",
            "edit": "A E B M",
            "publish": "A E M (B)",
        },
    ),
    "an area page of another cluster": (
        actions.page_actions("other_area", "areas", "former_areas"),
        PAGE_RIGHTS,
    ),
    "an English page": (
        actions.page_actions("english_post", "english_news", "english_archive"),
        ENGLISH_RIGHTS
        | {
            "find": "A M T R",
            "view draft": "A M T R",
            "edit": "A M T",
            "publish": "A M (T)",
        },
    ),
    "a page that was never published": (
        actions.deletions("unpublished"),
        {"delete": "A E M", "delete in bulk": "A E M"},
    ),
    "an English page that was never published": (
        actions.deletions("english_draft"),
        {"delete": "A M T", "delete in bulk": "A M T"},
    ),
    "a page the administrator has locked": (
        actions.locked_page_actions("locked"),
        {"edit": "A (E M)", "unlock": "A M"},
    ),
    "new pages": (
        {
            "a post": actions.creation("news", PostPage, kind="kind", date="2018-01-01", excerpt="X"),
            "an area page": actions.creation(
                "areas", RiskAreaPage, risk_area="new_area", summary="X"
            ),
            "an English page": actions.creation("english_home", StandardPage, lead="X"),
        },
        {"a post": "A E M", "an area page": "A E M", "an English page": "A M"},
    ),
    "images": (
        actions.file_actions("images", SiteImage, picture, "own_image", "other_image", "image"),
        FILE_RIGHTS,
    ),
    "documents": (
        actions.file_actions(
            "docs", SiteDocument, pdf, "own_document", "other_document", "document"
        ),
        FILE_RIGHTS,
    ),
    "themes": (
        actions.row_actions("theme", Theme),
        {
            "view": "A E M",
            "add": "A E M",
            "change": "A E M",
            "delete": "A M",
            "delete in bulk": "A M",
        },
    ),
    "regions": (
        actions.row_actions("region", Region),
        dict.fromkeys(["view", "add", "change", "delete", "delete in bulk"], "A"),
    ),
    "translations": (
        actions.translation_actions(),
        {
            "write a string": "A M T",
            "publish": "A M",
            "publish by update": "A M",
            "submit": "A M",
            "submit English": "",
            "make an alias": "",
            "stop": "A M",
        },
    ),
    "users": (actions.user_actions(), {"add a user": "A"}),
}


@pytest.fixture
def world(home):
    return build(home)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_role_can_do_what_the_table_says_and_nothing_else(world, subject, subtests):
    attempts, rights = SUBJECTS[subject]
    assert attempts.keys() == rights.keys()
    for name, attempt in attempts.items():
        filled_in = _fill_in(world, attempt)
        for letter in [*ROLES, "-"]:
            does, _, ordinary = rights[name].partition("(")
            with subtests.test(action=name, role=letter), _rolled_back():
                client = Client()
                if letter in ROLES:
                    client.force_login(world.users[letter])
                may = letter in does
                if attempt.sees:
                    _look(client, attempt.url(world), attempt.sees, may)
                    continue
                if attempt.form:
                    response = client.get(attempt.url(world))
                    assert _refused(response) != (may or letter in ordinary)
                    if may:
                        filled_in = form_data(response) | attempt.changes(world)
                response = _send(client, attempt, world, filled_in)
                assert attempt.done(world) == may
                answers = may or letter in ordinary or (attempt.silent and letter in ROLES)
                assert _refused(response) != answers, response.status_code


def _fill_in(world, attempt):
    """What an administrator would send: those who are not shown the form know it from elsewhere."""
    if not attempt.form or attempt.sees:
        return attempt.changes(world)
    client = Client()
    client.force_login(world.users["A"])
    return form_data(client.get(attempt.url(world))) | attempt.changes(world)


def _send(client, attempt, world, data):
    files = {name: value for name, value in attempt.changes(world).items() if hasattr(value, "read")}
    data = data | files
    if attempt.method == "put":
        request = client.post(attempt.url(world), data).wsgi_request
        return client.put(attempt.url(world), request.body, request.content_type)
    return client.post(attempt.url(world), data)


def _look(client, url, text, may):
    assert (text in client.get(url, follow=True).content.decode()) == may


def _refused(response):
    if response.status_code == 302:
        return response.url == reverse("wagtailadmin_home") or response.url.startswith(
            reverse("wagtailadmin_login")
        )
    return response.status_code in (403, 404)


@contextmanager
def _rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()
