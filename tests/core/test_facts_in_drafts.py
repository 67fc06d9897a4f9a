"""English drafts, previews and forms show Swedish facts and can't change them."""

import datetime
import uuid

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation

from blog.models import PostPage
from tests import factories, html
from tests.admin_forms import form_data
from tests.core.fact_pages import facts_of, publish_change, reload_page
from translation.services import import_translation

DATE = datetime.date(2018, 1, 2)


@pytest.fixture
def rows(db):
    """Rows to point at, by the name that an English page shows."""
    return {
        "kind": factories.NewsKindFactory(name_en="Report"),
        "themes": [factories.ThemeFactory(name_en="Forced labour")],
    }


@pytest.fixture
def swedish(home):
    """A post about a country, with an image."""
    return factories.PostPageFactory(
        title="Nytt",
        countries=[factories.CountryFactory(name_en="Pakistan")],
        image=factories.ImageFactory(),
    )


def change(page, rows):
    page.date, page.kind, page.themes = DATE, rows["kind"], rows["themes"]
    page.countries.clear()
    page.image = None


def shown_facts(response):
    """Return what a post says: its heading, date, kind, labels and whether it has an image."""
    main = html.parse(response).main
    return (
        html.text(main.h1),
        main.time["datetime"],
        html.text(main.time.find_next_sibling()),
        [html.text(label) for label in main.find(id="facts").parent.dl.find_all(class_="tag")],
        bool(main.find("picture") or main.find("img")),
    )


def test_the_preview_of_a_pending_english_draft_shows_new_facts(swedish, rows, admin_client):
    english = factories.translate(swedish, title="News")
    english.title = "Better news"
    english.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[english.pk])
    assert shown_facts(admin_client.get(address))[3:] == (["Pakistan"], True)

    publish_change(swedish, lambda page: change(page, rows))

    assert shown_facts(admin_client.get(address)) == (
        "Better news", "2018-01-02", "Report", ["Forced labour"], False,
    )  # fmt: skip


def test_the_translators_preview_shows_new_facts(swedish, rows, admin_client):
    english = PostPage(title="News", excerpt="So")
    import_translation(swedish, english, Locale.objects.get(language_code="en"))
    translation = Translation.objects.get(source__object_id=swedish.translation_key)
    address = reverse("wagtail_localize:preview_translation", args=[translation.pk])

    publish_change(swedish, lambda page: change(page, rows))

    assert shown_facts(admin_client.get(address)) == (
        "News", "2018-01-02", "Report", ["Forced labour"], False,
    )  # fmt: skip


def test_the_form_of_an_english_page_can_not_change_a_fact(swedish, rows, admin_client):
    english = factories.translate(swedish, title="News")
    address = reverse("wagtailadmin_pages:edit", args=[english.pk])
    form = form_data(admin_client.get(address)) | {
        "title": "Better news", "date": "1999-01-01", "kind": rows["kind"].pk,
        "themes": [rows["themes"][0].pk], "countries": [], "image": "", "body-count": "0",
        "action-publish": "1",
    }  # fmt: skip

    response = admin_client.post(address, form)

    assert response.status_code == 302
    english = reload_page(english)
    assert english.title == "Better news"
    assert facts_of(english) == facts_of(reload_page(swedish))
    assert english.date != datetime.date(1999, 1, 1)
    assert facts_of(english.get_latest_revision_as_object()) == facts_of(reload_page(swedish))


def test_a_page_translated_while_swedish_has_a_draft_begins_with_the_published_facts(swedish, rows):
    before = facts_of(swedish)
    draft = reload_page(swedish)
    change(draft, rows)
    draft.save_revision()

    english = draft.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)

    assert facts_of(reload_page(english)) == before != facts_of(draft)


def test_an_english_page_without_a_swedish_one_keeps_its_facts(swedish):
    english = factories.translate(swedish, title="News")
    facts = facts_of(english)
    type(english).objects.filter(pk=english.pk).update(translation_key=uuid.uuid4())

    english = reload_page(english)
    english.title = "Still news"
    english.save_revision().publish()

    assert facts_of(reload_page(english)) == facts
    assert reload_page(english).title == "Still news"


def test_a_child_row_that_agrees_keeps_its_key_in_english(home):
    area = factories.RiskAreaPageFactory()
    area.documents.create(document=factories.DocumentFactory())
    area.save_revision().publish()
    english = factories.translate(area, title="Food")
    keys = [row.pk for row in english.documents.all()]

    publish_change(area, lambda page: setattr(page, "summary", "Nya ord"))

    assert [row.pk for row in reload_page(english).documents.all()] == keys != []
