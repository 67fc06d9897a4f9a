"""Who may do what: a table of roles by actions, tried through the admin's real forms and requests."""

from contextlib import contextmanager
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client, TestCase
from django.urls import reverse

from blog.models import PostPage
from core.models import SiteDocument, SiteImage
from home.models import StandardPage
from riskareas.models import Region, RiskAreaPage, Theme
from tests.admin_forms import form_data

from . import actions, search_actions, translation_actions
from .role_site import ROLES, make_role_site, pdf_upload, picture_upload

# A administrator, E editor, B area editor of cluster B, M moderator, T translator to English,
# R reader of unpublished pages, V reviewer of English. A role in brackets gets an ordinary answer, but
# the action is not done: a draft is saved instead of published, a form is shown again. Visitors may do
# nothing.
VISITOR = "-"
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
ENGLISH_RIGHTS = {
    name: rights.replace("E ", "") + ("" if name in ("lock", "move", "move in bulk") else " V")
    for name, rights in PAGE_RIGHTS.items()
}
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
TABLE = {
    "Swedish pages": {
        "a post": (actions.page_actions("post", "news", "archive"), PAGE_RIGHTS),
        "an area page of another cluster": (
            actions.page_actions("other_area", "areas", "former_areas"),
            PAGE_RIGHTS,
        ),
        "a page that was never published": (
            actions.page_deletions("unpublished"),
            {"delete": "A E M", "delete in bulk": "A E M"},
        ),
        "a page the administrator has locked": (
            actions.locked_page_actions("locked"),
            {"edit": "A (E M)", "unlock": "A M"},
        ),
        "users": (actions.user_actions(), {"add a user": "A"}),
    },
    "own pages": {
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
        "new pages": (
            {
                "a post": actions.page_creation(
                    "news", PostPage, kind="kind", date="2018-01-01", excerpt="X"
                ),
                "an area page": actions.page_creation(
                    "areas", RiskAreaPage, risk_area="new_area", summary="X"
                ),
                "an English page": actions.page_creation("english_home", StandardPage, lead="X"),
            },
            {"a post": "A E M", "an area page": "A E M", "an English page": "A M"},
        ),
    },
    "English pages": {
        "an English page": (
            actions.page_actions("english_post", "english_news", "english_archive"),
            ENGLISH_RIGHTS
            | {
                "find": "A M T R V",
                "view draft": "A M T R V",
                "edit": "A M T V",
                "publish": "A M V (T)",
            },
        ),
        "an English page that was never published": (
            actions.page_deletions("english_draft"),
            {"delete": "A M T V", "delete in bulk": "A M T V"},
        ),
    },
    "translations": {
        "a translation": (
            translation_actions.translation_actions(),
            {
                "write a string": "A M T V",
                "write in the editor": "A M T V",
                "load a file": "A M T V",
                "publish": "A M V",
                "send to review": "A M T V",
                "approve": "A M V",
                "send back": "A M V",
                "take back": "T",
                "compare": "A E M T V",
                "stop": "A M V",
                "make an alias": "",
            },
        ),
        "jobs": (
            translation_actions.job_actions(),
            {
                "take": "A M T V",
                "give back": "T",
                "change": "A E M T V",
                "cancel": "A E M T V",
            },
        ),
        "orders": (
            translation_actions.order_actions(),
            {
                "untranslated": "A E M T V",
                "own_area": "A E B M T V",
                "other_area": "A E M T V",
                "english_only": "",
            },
        ),
        "the report": (
            translation_actions.report_actions(),
            {"a post": "A E M T R V", "own area": "A E B M R", "other area": "A E M R"},
        ),
    },
    "files and terms": {
        "images": (
            actions.file_actions(
                "images", SiteImage, picture_upload, "own_image", "other_image", "image"
            ),
            FILE_RIGHTS,
        ),
        "documents": (
            actions.file_actions(
                "docs", SiteDocument, pdf_upload, "own_document", "other_document", "document"
            ),
            FILE_RIGHTS,
        ),
        "themes": (
            actions.term_actions("theme", Theme),
            {
                "view": "A E M",
                "add": "A E M",
                "change": "A E M",
                "delete": "A M",
                "delete in bulk": "A M",
            },
        ),
        "regions": (
            actions.term_actions("region", Region),
            dict.fromkeys(["view", "add", "change", "delete", "delete in bulk"], "A"),
        ),
    },
    "search": {
        "synonyms": (
            search_actions.synonym_actions(),
            dict.fromkeys(["view", "add", "change", "delete"], "A E M"),
        ),
        "best bets": (
            search_actions.best_bet_actions(),
            dict.fromkeys(["view", "add", "change", "delete"], "A E M"),
        ),
        "what was searched for": (
            search_actions.report_actions(),
            dict.fromkeys(["read", "read its table alone", "find it in the menu"], "A E M"),
        ),
    },
}


@pytest.mark.parametrize("part", TABLE)
def test_each_role_can_do_what_the_table_says_and_nothing_else(home, part, subtests):
    site = make_role_site(home)
    forms = Forms(site)
    for subject, (attempts, rights) in TABLE[part].items():
        assert attempts.keys() == rights.keys()
        for name, attempt in attempts.items():
            does, _, ordinary = rights[name].partition("(")
            for role in [*ROLES, VISITOR]:
                with subtests.test(subject=subject, action=name, role=role), _rolled_back():
                    may, answers = role in does, role in does + ordinary
                    if attempt.sees:
                        _check_reading(site, role, attempt, may)
                    else:
                        _check_action(site, role, attempt, may, answers, forms)


class Forms:
    """The forms of the admin as each role is shown them; every cell starts from the same database."""

    def __init__(self, site):
        self.site = site
        self.seen = {}

    def get(self, role, url):
        """Return what the role would send of the form at an address, None where it is refused."""
        if (role, url) not in self.seen:
            response = login(self.site, role).get(url)
            self.seen[role, url] = None if _refused(response) else form_data(response)
        return self.seen[role, url]


def _check_reading(site, role, attempt, may):
    response = login(site, role).get(attempt.url(site), follow=True)
    assert (attempt.sees in response.content.decode()) == may


def _check_action(site, role, attempt, may, answers, forms):
    url, data = attempt.url(site), {}
    if attempt.form:
        shown = forms.get(role, url)
        assert (shown is not None) == answers
        # A role that is refused the form may know from elsewhere what to send.
        data = shown if may else forms.get("A", url)
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = _send(login(site, role), attempt, url, data | attempt.changes(site))
    assert attempt.done(site) == may
    assert _refused(response) != (answers or (attempt.silent and role != VISITOR))


def _send(client, attempt, url, data):
    if attempt.method == "put":
        return client.put(url, urlencode(data), "application/x-www-form-urlencoded")
    return client.post(url, data)


def login(site, role):
    """Return a browser in which a user of the role has logged in."""
    client = Client()
    if role != VISITOR:
        client.force_login(site.users[role])
    return client


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
