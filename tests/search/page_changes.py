"""Changes of the pages of the fixture `pages`, in every way in which the site can be changed."""

import datetime

from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from blog.models import PostPage
from home.models import StandardPage
from riskareas.models import RiskArea
from tests import factories, hidden_pages


def post(slug="krav"):
    return PostPage.objects.get(slug=slug, locale__language_code="sv")


def page(slug):
    return StandardPage.objects.get(slug=slug)


def publish_draft():
    post("utkast").get_latest_revision().publish()


def publish_edit():
    edited = post()
    edited.title, edited.excerpt = "Mutor", "Om gåvor."
    edited.risk_areas = []
    edited.save_revision().publish()


def save_draft_only():
    edited = post()
    edited.title = edited.excerpt = "Hemligt utkast"
    edited.save_revision()


def unpublish():
    post().unpublish()


def unpublish_with_all_below():
    user = factories.UserFactory(is_superuser=True)
    UnpublishPageAction(page("mapp"), include_descendants=True, user=user).execute()


def change_slug():
    folder = page("mapp")
    folder.slug = "ny-adress"
    folder.save_revision().publish()


def move():
    Page.objects.get(slug="mapp").move(Page.objects.get(slug="annan"), pos="last-child")


def move_under_a_restriction():
    hidden_pages.restrict(page("annan"))
    move()


def delete():
    page("mapp").delete()


def delete_as_plain_page():
    Page.objects.get(slug="mapp").delete()


def restrict():
    hidden_pages.restrict(page("mapp"))


def lift_a_restriction():
    hidden_pages.restrict(page("mapp"))
    PageViewRestriction.objects.get().delete()


def expire():
    expiring = post()
    expiring.expire_at = timezone.now() - datetime.timedelta(hours=1)
    expiring.save()
    call_command("publish_scheduled")


def rename_a_row():
    area = RiskArea.objects.get(code="livsmedel")
    area.name_sv = area.name_en = "Mat"
    area.save()


CHANGES = [
    *(publish_draft, publish_edit, save_draft_only, unpublish, unpublish_with_all_below),
    *(change_slug, move, move_under_a_restriction, delete, delete_as_plain_page),
    *(restrict, lift_a_restriction, expire, rename_a_row),
]
