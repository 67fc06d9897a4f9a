"""Visits every page of the site with Django's test client, as one of the demo's users."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve

from .reading import clean, read

HOST = "http://127.0.0.1:8000"
STARTS = ("/", "/en/", "/robots.txt", "/sitemap.xml", "/finns-inte/", "/en/nothing-here/")
ADMIN = "/admin/"
SKIPPED = re.compile(r"^/(static|media)/|^/admin/(logout|jsi18n)|/sessions?/|editing-sessions")
PUBLIC_QUERIES, ADMIN_VIEWS = 4, 4  # of one kind; there are endless filters and alike editors


def crawl(login, known):
    """Return what each address answers: those of `known`, and all that they lead to."""
    client = Client(SERVER_NAME="127.0.0.1", SERVER_PORT="8000", raise_request_exception=False)
    level = {*STARTS, *(answer["address"] for answer in known.values())}
    if login != "visitor":
        client.force_login(get_user_model().objects.get(username=login))
        level |= {ADMIN, *_addresses_without_parameters()}
    answers, visited, kinds = {}, set(), Counter()
    while level:
        following = set()
        for address in sorted(level - visited):
            visited.add(address)
            kind, limit = _kind(address, login)
            if kinds[kind] >= limit and clean(address) not in known:
                continue
            kinds[kind] += 1
            answer, references = read(client.get(address))
            answers[clean(address)] = {"address": address, **answer}
            following |= set(_of_the_site(address, references))
        level = {
            address
            for address in following
            if login == "visitor" or address.startswith(ADMIN) or _is_front_page(address)
        }
    return answers


def _is_front_page(address):
    """Whether a page of the site is visited with a login too: only the top of the tree is."""
    return address.count("/") <= 3 and "?" not in address


def _of_the_site(address, references):
    for reference in references:
        target = urldefrag(urljoin(HOST + address, reference.strip())).url
        if target.startswith(f"{HOST}/"):
            target = target.removeprefix(HOST)
            if not SKIPPED.search(target):
                yield target


def _kind(address, login):
    """Return what an address has in common with others of its kind, and how many are visited."""
    parts = urlsplit(address)
    names = tuple(sorted({name for name, _value in parse_qsl(parts.query)}))
    if not parts.path.startswith(ADMIN):
        if not names:
            return address, 1
        return (_shape(parts.path), names), PUBLIC_QUERIES
    try:
        match = resolve(parts.path)
    except Resolver404:
        return address, 1
    return (match.route, names, _page_type(match)), ADMIN_VIEWS


def _shape(path):
    return "/".join(path.split("/")[:3])


def _page_type(match):
    """Return the type of the page that an admin view is about, lest one type takes all places."""
    from wagtail.models import Page

    for value in (*match.args, *match.kwargs.values()):
        if str(value).isdigit() and "/pages/" in f"/{match.route}":
            page = Page.objects.filter(pk=value).select_related("content_type").first()
            return page and (page.content_type_id, page.locale_id)
    return None


def _addresses_without_parameters(resolver=None, prefix="/"):
    """Yield the admin's addresses that take nothing, found in the URL patterns."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if not (route.startswith(ADMIN) or ADMIN.startswith(route)) or re.search(r"[<(\\]", route):
            continue
        if hasattr(pattern, "url_patterns"):
            yield from _addresses_without_parameters(pattern, route)
        elif route.startswith(ADMIN) and not SKIPPED.search(route):
            yield route
