"""The segments of a page are read in a few statements, and are those that wagtail-localize would read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import (
    StringSegment,
    TemplateSegment,
    TranslationContext,
    TranslationSource,
)

from tests.core.fact_pages import PAGES, make_page
from translation import patches, services

from . import translations
from .translations import heading, rich


def rows(source):
    """Return the segments of a source with all that they refer to."""
    strings = StringSegment.objects.filter(source=source)
    templates = TemplateSegment.objects.filter(source=source)
    contexts = TranslationContext.objects.filter(object=source.object_id)
    return (
        set(
            strings.values_list("context__path", "order", "string__data", "string__locale", "attrs")
        ),
        set(
            templates.values_list("context__path", "order", "template__template", "template__uuid")
        ),
        set(contexts.values_list("path", "path_id", "field_path")),
    )


@pytest.mark.parametrize("model", PAGES)
def test_each_page_type_has_the_segments_of_the_original(home, model):
    page = make_page(model)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    ours = rows(source)
    StringSegment.objects.all().delete()
    TemplateSegment.objects.all().delete()
    TranslationContext.objects.all().delete()

    patches.original_refresh_segments(source)

    assert rows(source) == ours
    assert ours[0] and ours[2]


@pytest.mark.each_database
def test_segments_that_stay_keep_their_keys(home):
    page = translations.contact_page()
    TranslationSource.update_or_create_from_instance(page)
    before = dict(StringSegment.objects.values_list("string__data", "pk"))

    page = translations.publish_swedish(page, lead="Ny ingress.")
    TranslationSource.update_or_create_from_instance(page)

    after = dict(StringSegment.objects.values_list("string__data", "pk"))
    assert "Skriv till oss." not in after
    assert {text: after[text] for text in before if text in after} == {
        text: key for text, key in before.items() if text != "Skriv till oss."
    }


def long_page(number):
    """Return a Swedish page of so many texts."""
    body = [heading(f"Rubrik {n}") for n in range(number // 2)]
    body += [rich(f"<p>Text {n}</p>") for n in range(number - 2 - number // 2)]
    return translations.contact_page(title=f"Sida {number}", body=body)


def queries(function, *arguments):
    with CaptureQueriesContext(connection) as queries:
        function(*arguments)
    return len(queries)


@pytest.mark.each_database
def test_ordering_and_comparing_cost_as_much_for_200_texts_as_for_20(home):
    translations.published(home)
    counts = {}
    for number in (20, 200):
        page = long_page(number)
        begun = queries(translations.begin, page)
        page = translations.publish_swedish(page, lead="Ny ingress.")
        counts[number] = begun, queries(services.sync_translations, page)
        assert translations.status_of(page).segments == number

    print(f"\nqueries to order and to compare: {counts}")
    for few, many in zip(counts[20], counts[200], strict=True):
        assert many <= few + 2  # in batches
    assert sum(counts[200]) <= 2 * 200


@pytest.mark.each_database
def test_status_and_draft_cost_as_much_for_200_texts_as_for_20(home):
    translations.published(home)
    counts = {}
    for number in (20, 200):
        translation = translations.begin(long_page(number))
        first = StringSegment.objects.filter(source=translation.source).order_by("order").first()
        counts[number] = (
            queries(services.save_segment, translation, first.pk, "Title", None),
            queries(services.make_draft, translation, None),
        )

    assert counts[20] == counts[200]
