"""People with their roles, and the steps that a translation goes through at the desk."""

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale

from setup import roles
from tests import factories
from tests.core.fact_pages import reload_page
from translation import services
from translation.models import TranslationJob, TranslationStatus
from translation.texts.segment_texts import segment_texts


def person(role=None, name="Kim", **values):
    """Return a person with a role, or an administrator without one."""
    values = {"first_name": name, "email": f"{name.lower()}@example.org"} | values
    user = factories.UserFactory(is_superuser=role is None, **values)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def translator(name="Tove", **values):
    """Return a translator to English."""
    return person(roles.TRANSLATORS, name, **values)


def browser(user):
    """Return the browser of somebody who is logged in."""
    client = Client()
    client.force_login(user)
    return client


def locale():
    """Return the language English."""
    return Locale.objects.get(language_code="en")


def status_of(page):
    """Return the status of a Swedish page in English."""
    return TranslationStatus.objects.get(page=page.pk, locale=locale())


def order(*pages, user=None, **terms):
    """Order the translation of pages into English; return the jobs."""
    return services.order_translations(list(pages), locale(), user, **terms)


def job_of(page):
    """Return the only job of a Swedish page in English."""
    return TranslationJob.objects.get(status__page=page.pk)


def work():
    """Let the worker do what waits at the desk."""
    call_command("translation_work")


def translate_all(page, user=None):
    """Write a translation of each text that has none; return the translation."""
    translation = status_of(page).translation
    for text in segment_texts(translation):
        if not text.current:
            services.save_segment(translation, text.segment.pk, f"{text.source} in English", user)
    return translation


def published(page):
    """Translate a Swedish page as a whole and publish it; return the English page."""
    work()
    if status_of(page).translation is None:
        services.submit_translation(reload_page(page), locale(), None)
    return services.publish_translation(translate_all(page), None)
