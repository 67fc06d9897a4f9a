"""Makes published follow-ups by the hundred, as a register of many years would hold."""

import datetime
import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from core.models import ContentVersion
from riskareas.models import Country, Finding, FollowUpPage, FollowUpSite, Theme
from tests.benchmarks.pages import BATCH, insert_pages


@transaction.atomic
def make_follow_ups(area, count):
    """Add `count` Swedish follow-ups under an area's page, each of all products in two countries."""
    pages = [_follow_up(area, number) for number in range(area.numchild, area.numchild + count)]
    insert_pages(area, pages)
    products = list(area.risk_area.products.all())
    countries, theme = list(Country.objects.all()[:2]), Theme.objects.first()
    through = FollowUpPage.products.through
    _write(
        through,
        [through(followuppage=page, product=product) for page in pages for product in products],
    )
    _write(
        FollowUpSite,
        [FollowUpSite(page=page, country=country) for page in pages for country in countries],
    )
    _write(
        Finding,
        [
            Finding(page=page, theme=theme, text="En brist.", locale_id=page.locale_id)
            for page in pages
        ],
    )
    ContentVersion.bump()


def _follow_up(area, number):
    title = f"Uppföljning {number}"
    return FollowUpPage(
        title=title,
        draft_title=title,
        slug=f"uppfoljning-{number}",
        translation_key=uuid.uuid4(),
        locale_id=area.locale_id,
        content_type=ContentType.objects.get_for_model(FollowUpPage),
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
        made_known_on=datetime.date(2005, 1, 1) + datetime.timedelta(days=number * 17),
        summary="Vad som följdes upp.",
    )


def _write(model, instances):
    model.objects.bulk_create(instances, batch_size=BATCH)
