"""The page tree that every installation begins with, in Swedish."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from blog.models import BlogIndexPage
from home.models import HomePage
from riskareas.models import FollowUpIndexPage, RegionIndexPage, RiskAreaIndexPage

INDEX_PAGES = [
    (BlogIndexPage, "Nyheter", "nyheter"),
    (RiskAreaIndexPage, "Riskområden", "riskomraden"),
    (FollowUpIndexPage, "Uppföljningar", "uppfoljningar"),
    (RegionIndexPage, "Regioner och kluster", "regioner"),
]


INITIAL_TEXTS = {
    HomePage: {
        "title": settings.WAGTAIL_SITE_NAME,
        "heading": settings.WAGTAIL_SITE_NAME,
        "lead": "Regionernas gemensamma arbete för hållbara leveranskedjor.",
        "vision_heading": "Vision",
    },
    **{model: {"title": title} for model, title, _slug in INDEX_PAGES},
}


@transaction.atomic
def ensure_page_tree():
    """Make the languages, the Swedish home page, its site and the index pages that are missing."""
    swedish, _ = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    Locale.objects.get_or_create(language_code="en")
    home = HomePage.objects.filter(locale=swedish).first() or _make_home(swedish)
    for model, title, slug in INDEX_PAGES:
        if not model.objects.child_of(home).exists():
            page = model(title=title, slug=slug, locale=swedish, show_in_menus=True)
            add_published_page(home, page)
    return home


def add_published_page(parent, page):
    """Add a page under its parent with a published first revision."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def _make_home(locale):
    welcome = Page.objects.filter(depth=2, slug="home", content_type__model="page").first()
    home = HomePage(slug="hem", locale=locale, **INITIAL_TEXTS[HomePage])
    add_published_page(Page.objects.get(depth=1), home)
    address = urlsplit(settings.BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or (443 if address.scheme == "https" else 80),
            "root_page": home,
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    if welcome:
        welcome.delete()
    return home
