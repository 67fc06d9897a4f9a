"""`translation_status` puts every status right and says how many were not; saving a page keeps them so."""

import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests import factories
from translation import listeners, services
from translation.models import PendingAction, TranslationStage, TranslationStatus

from . import status_records


@pytest.fixture
def page(home):
    page = factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")
    services.import_translation(
        page, type(page)(title="Contact", lead="Write to us."), status_records.english()
    )
    return page


def run_command(command="translation_status"):
    output = io.StringIO()
    call_command(command, stdout=output)
    return output.getvalue()


def repaired_count(output):
    return int(output.split(", ")[1].split()[0])


def test_where_all_are_true_nothing_is_put_right(page):
    assert repaired_count(run_command()) == 0


def test_missing_and_wrong_ones_are_put_right_and_counted(page):
    true = TranslationStatus.objects.values_list("state", "segments", "translated", "target").get(
        page=page
    )
    TranslationStatus.objects.exclude(page=page).delete()
    TranslationStatus.objects.filter(page=page).update(
        state=TranslationStage.NOT_STARTED, segments=99
    )
    others = Page.objects.filter(locale=page.locale, depth__gt=1).exclude(pk=page.pk).count()

    output = run_command()

    assert (
        output
        == f"{others + 1} translations, {others + 1} with a missing or wrong status put right.\n"
    )
    assert true == TranslationStatus.objects.values_list(
        "state", "segments", "translated", "target"
    ).get(page=page)
    assert repaired_count(run_command()) == 0


def test_statuses_of_what_is_no_swedish_page_are_forgotten(page):
    english = page.get_translation(status_records.english())
    TranslationStatus.objects.create(page_id=english.pk, locale=english.locale)
    TranslationStatus.objects.create(page_id=page.pk, locale=page.locale)

    assert repaired_count(run_command()) == 2
    assert not TranslationStatus.objects.filter(page=english.pk).exists()
    assert not TranslationStatus.objects.filter(locale=page.locale).exists()


def test_what_waits_for_the_worker_goes_on_waiting(page):
    TranslationStatus.objects.filter(page=page).update(
        pending_action=PendingAction.SYNC, state=TranslationStage.READY, words_left=7
    )

    run_command()

    status = TranslationStatus.objects.get(page=page)
    assert (status.pending_action, status.state, status.words_left) == (
        PendingAction.SYNC,
        TranslationStage.PUBLISHED,
        0,
    )


def test_an_installation_that_is_set_up_again_has_them(page):
    TranslationStatus.objects.all().delete()

    run_command("setup_site")

    assert TranslationStatus.objects.get(page=page).state == TranslationStage.PUBLISHED
    assert repaired_count(run_command()) == 0


def cost_of_keeping(page):
    with CaptureQueriesContext(connection) as queries:
        listeners.refresh_statuses_of(page)
    return len(queries)


def test_a_saved_page_costs_a_few_queries_for_its_status(page):
    untranslated = factories.StandardPageFactory()

    assert cost_of_keeping(untranslated) <= 5
    assert cost_of_keeping(page) <= 12
