"""Menus, breadcrumbs, addresses and language links, each in at most one query."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page, Site

from .visibility import visible


@dataclass(frozen=True)
class Link:
    """Where a link leads and what it says; `current` marks the section the visitor is in."""

    url: str
    title: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The same page in another language, or where it says that there is none yet."""

    code: str
    name: str
    url: str
    translated: bool


def root_path(language=None):
    """Return the `url_path` of the home page in a language (default: the active one)."""
    language = language or get_language()
    for site_root in Site.get_site_root_paths():
        if site_root.language_code == language:
            return site_root.root_path
    return None


def url_of(url_path):
    """Return the address of a page from its `url_path` alone, without a query; None off the site."""
    for site_root in Site.get_site_root_paths():
        if url_path.startswith(site_root.root_path):
            prefix = (
                "/"
                if site_root.language_code == settings.LANGUAGE_CODE
                else f"/{site_root.language_code}/"
            )
            return prefix + url_path[len(site_root.root_path) :]
    return None


def menus(page):
    """Return the main menu and the footer menu: the pages right under home, by "show in menus"."""
    root = root_path()
    if root is None:
        return [], []
    here = page.url_path if page is not None else ""
    rows = visible(Page.objects.filter(depth=3, url_path__startswith=root)).values_list(
        "url_path", "title", "show_in_menus"
    )
    main, footer = [], []
    for url_path, title, in_menu in rows:
        link = Link(url_of(url_path), title, bool(here) and here.startswith(url_path))
        (main if in_menu else footer).append(link)
    return main, footer


def breadcrumbs(page):
    """Return links from home down to the parent of `page`, to what a visitor may see."""
    ancestors = visible(page.get_ancestors().filter(depth__gt=1)).values_list("url_path", "title")
    return [Link(url_of(url_path), title) for url_path, title in ancestors]


def language_links(page):
    """Return a link for each other language of the site, to the same page where it is translated."""
    translations = visible(
        Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    ).values_list("locale__language_code", "url_path")
    urls = {code: url_of(url_path) for code, url_path in translations}
    return [
        LanguageLink(
            code,
            name,
            urls.get(code) or reverse("not_translated", args=[code, page.pk]),
            code in urls,
        )
        for code, name in (("sv", "Svenska"), ("en", "English"))
        if code != get_language()
    ]


def news_address():
    """Return the address of the news index in the active language, empty where there is none."""
    indexes = visible(
        Page.objects.filter(
            content_type__app_label="blog",
            content_type__model="blogindexpage",
            locale__language_code=get_language(),
        )
    )
    url_path = indexes.values_list("url_path", flat=True).first()
    return url_of(url_path) if url_path else ""


def localized(pages):
    """Map the key of each page to its visible translation in the active language, or to itself.

    Pages that a visitor may not see are left out. One query however many pages there are.
    """
    keys = {page.pk: page.translation_key for page in pages}
    found = visible(
        Page.objects.filter(translation_key__in=set(keys.values())).select_related("locale")
    )
    by_key = {}
    for candidate in found:
        known = by_key.get(candidate.translation_key)
        if known is None or candidate.locale.language_code == get_language():
            by_key[candidate.translation_key] = candidate
    return {pk: by_key[key] for pk, key in keys.items() if key in by_key}
