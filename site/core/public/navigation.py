"""Addresses, and the frame of a page: menus, breadcrumbs, language links."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page

from ..caching.site_state import get_site_state
from .prefetch import fetch_by_key
from .visibility import is_visible, visible

MENU_DEPTH = 3
LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}
FRAME_COLUMNS = (
    *("pk", "path", "depth", "url_path", "title", "show_in_menus", "translation_key"),
    *("locale__language_code", "content_type__model", "last_published_at"),
)


@dataclass(frozen=True)
class NavigationLink:
    """A link of a menu or a breadcrumb; `current` marks the section that the visitor is in."""

    url: str
    title: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The same page in another language, or the note that there is none yet."""

    code: str
    name: str
    url: str
    translated: bool


@dataclass
class PageFrame:
    """What surrounds a page; `sections` maps a page type's name to its address right under home."""

    main_menu: list[NavigationLink] = field(default_factory=list)
    footer_menu: list[NavigationLink] = field(default_factory=list)
    breadcrumbs: list[NavigationLink] = field(default_factory=list)
    languages: list[LanguageLink] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)
    last_updated: datetime | None = None


def home_path():
    """Return the `url_path` of the published home page of the active language, or None."""
    return get_site_state().homes.get(get_language())


def url_of(url_path):
    """Return the address of a page from its `url_path` alone, without a query; None off the site."""
    for language, root in get_site_state().homes.items():
        if url_path.startswith(root):
            prefix = "/" if language == settings.LANGUAGE_CODE else f"/{language}/"
            return prefix + url_path[len(root) :]
    return None


def build_page_frame(page):
    """Return the `PageFrame` of a page, or of a response that is no page (None), in one query.

    The menus hold the pages right under home, by "show in menus"; breadcrumbs lead from home to the
    page's parent; each other language of the site has a link, to the same page where it is
    translated. Nothing leads to what a visitor may not see. A translation was last updated when it
    or the Swedish page was: facts are the same on both.
    """
    frame, root, urls, published = PageFrame(), home_path(), {}, []
    for row in _surrounding_pages(page, root):
        url = url_of(row["url_path"])
        if url is None:
            continue
        if root and row["depth"] == MENU_DEPTH and row["url_path"].startswith(root):
            current = bool(page) and page.url_path.startswith(row["url_path"])
            menu = frame.main_menu if row["show_in_menus"] else frame.footer_menu
            menu.append(NavigationLink(url, row["title"], current))
            frame.sections[row["content_type__model"]] = url
        if page and row["path"] in _ancestor_paths(page):
            frame.breadcrumbs.append(NavigationLink(url, row["title"]))
        if page and row["translation_key"] == page.translation_key:
            language, is_own = row["locale__language_code"], row["pk"] == page.pk
            if not is_own:
                urls[language] = url
            if is_own or language == settings.LANGUAGE_CODE:
                published.append(row["last_published_at"])
    frame.last_updated = max(filter(None, published), default=None)
    if page and page.pk:
        frame.languages = _language_links(page, urls)
    return frame


def localized_pages(keys):
    """Map the key of each page to its visible version in the active language, or to the page itself.

    Pages that a visitor may not see are left out. One query however many pages there are.
    """
    pages = {}
    for key, page in fetch_by_key(Page, keys).items():
        versions = {
            version.locale.language_code: version
            for version in page.language_versions
            if is_visible(version)
        }
        if shown := versions.get(get_language()) or versions.get(page.locale.language_code):
            pages[key] = shown
    return pages


def _surrounding_pages(page, root):
    condition = Q()
    if root:
        condition |= Q(depth=MENU_DEPTH, url_path__startswith=root)
    if page:
        condition |= Q(path__in=_ancestor_paths(page)) | Q(translation_key=page.translation_key)
    pages = Page.objects.filter(condition) if condition else Page.objects.none()
    return visible(pages).order_by("path").values(*FRAME_COLUMNS)


def _ancestor_paths(page):
    """Return the tree paths of the pages from home to the parent of a page."""
    return [page.path[:end] for end in range(2 * page.steplen, len(page.path), page.steplen)]


def _language_links(page, urls):
    return [
        LanguageLink(
            code,
            name,
            urls.get(code) or reverse("not_translated", args=[code, page.pk]),
            code in urls,
        )
        for code, name in LANGUAGE_NAMES.items()
        if code != get_language()
    ]
