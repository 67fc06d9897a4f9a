"""Makes pages that no visitor may see, each for its own reason, which its title states."""

import datetime

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from tests import factories

SECRET = "Dold"
VISIBLE = "Synlig med utkast"


def make_hidden_pages(make):
    """Make a page for each reason not to show it, and one visible page with a secret draft.

    `make` takes a title, whether it is live, and a parent; the visible page is returned.
    """
    make(title="Dold: aldrig publicerad", live=False)
    make(title="Dold: avpublicerad").unpublish()
    expire(make(title="Dold: utgången"))
    restrict(make(title="Dold: privat"))
    restrict(make(title="Dold: med lösenord"), "password")
    folder = factories.StandardPageFactory(title="Dold: mapp")
    make(title="Dold: under en privat sida", parent=folder)
    for page in (folder, *folder.get_translations()):
        restrict(page)
    visible = make(title=VISIBLE)
    visible.title = visible.seo_title = "Dold: utkast till en publik sida"
    visible.save_revision()
    return type(visible).objects.get(pk=visible.pk)


def expire(page):
    """Set a page's expiry to yesterday; nothing has unpublished it yet."""
    yesterday = timezone.now() - datetime.timedelta(days=1)
    Page.objects.filter(pk=page.pk).update(expire_at=yesterday)


def restrict(page, kind="login"):
    """Make a page private, with all below it."""
    PageViewRestriction.objects.create(page=page, restriction_type=kind, password="hemligt")


def hidden_titles_in(response):
    """Return each line of a response that reveals the title of a hidden page."""
    return [line.strip() for line in response.content.decode().splitlines() if SECRET in line]
