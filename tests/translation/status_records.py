"""Pages with given translation statuses, written straight to the database."""

import uuid
from itertools import cycle

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import Locale, Page

from home.models import StandardPage
from tests import factories
from translation.models import TranslationJob, TranslationStage, TranslationStatus


def english():
    """Return the locale that pages are translated into."""
    return Locale.objects.get(language_code="en")


def browser(*groups, **values):
    """Return a client that is logged in as a new user of groups of these names; `client.user` is it."""
    user = factories.UserFactory(**values)
    user.groups.add(*(Group.objects.get(name=name) for name in groups))
    client = Client()
    client.user = user
    client.force_login(user)
    return client


def administrator():
    """Return a client that may do everything."""
    return browser(is_superuser=True)


def set_status(page, state, **values):
    """Set the status of a Swedish page in English; return it."""
    values = {"segments": 4, "translated": 1, "words_left": 30} | values
    status, _created = TranslationStatus.objects.update_or_create(
        page_id=page.pk, locale=english(), defaults={"state": state} | values
    )
    return status


def create_pages(parent, count):
    """Make pages below a page, every other with a translation and a job, in all states in turn."""
    swedish = [_page(parent, number) for number in range(count)]
    Page.objects.bulk_create(swedish)
    translated = [_page(parent, count + n, page) for n, page in enumerate(swedish[::2])]
    Page.objects.bulk_create(translated)
    targets = {page.translation_key: page for page in translated}
    statuses = TranslationStatus.objects.bulk_create(
        TranslationStatus(
            page=page,
            locale=english(),
            target=targets.get(page.translation_key),
            state=state if page.translation_key in targets else TranslationStage.NOT_STARTED,
        )
        for page, state in zip(swedish, cycle(TranslationStage), strict=False)
    )
    people = [factories.UserFactory() for _ in range(3)]
    TranslationJob.objects.bulk_create(
        TranslationJob(status=status, assignee=person)
        for status, person in zip(statuses[::2], cycle(people), strict=False)
    )
    return swedish


def _page(parent, number, source=None):
    slug = f"many-{number}"
    return Page(
        path=f"{parent.path}{Page._int2str(900_000 + number).rjust(Page.steplen, '0')}",
        depth=parent.depth + 1,
        title=f"Sida {number}",
        draft_title=f"Sida {number}",
        slug=slug,
        url_path=f"{parent.url_path}{slug}/",
        live=True,
        locale=english() if source else parent.locale,
        translation_key=source.translation_key if source else uuid.uuid4(),
        content_type=ContentType.objects.get_for_model(StandardPage),
    )
