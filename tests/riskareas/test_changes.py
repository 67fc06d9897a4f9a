"""What has changed: said in a sentence when publishing, dated by itself, shown in both languages."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from riskareas.models import FollowUpPage, RiskAreaPage, RiskAssessmentPage
from tests import factories, html
from tests.admin_forms import form_data

TODAY = timezone.localdate()
EARLIER, LATER = datetime.date(2020, 5, 4), datetime.date(2030, 1, 2)
STREAMS = {"other_names-count": 0, "body-count": 0}
PAGES = {
    RiskAreaPage: factories.RiskAreaPageFactory,
    RiskAssessmentPage: factories.RiskAssessmentPageFactory,
    FollowUpPage: factories.FollowUpPageFactory,
}


@pytest.fixture(params=PAGES, ids=lambda model: model.__name__)
def page(request, home):
    """A public page of each type that tells what has changed."""
    factories.PillarFactory.create_batch(4)
    return PAGES[request.param]()


@pytest.fixture
def edit(admin_client):
    """Return a function that sends the form of a page as it stands, with some fields changed."""

    def edit(page, *, publish=False, **values):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        data = form_data(admin_client.get(address)) | STREAMS | values
        response = admin_client.post(address, data | ({"action-publish": "1"} if publish else {}))
        assert response.status_code == 302

    return edit


def typed(number, text):
    """Return what an editor types to say one thing more than the `number` changes before."""
    return {
        "changes-TOTAL_FORMS": number + 1,
        f"changes-{number}-text": text,
        f"changes-{number}-id": "",
        f"changes-{number}-ORDER": number + 1,
    }


def published_changes(page):
    """Return (day, text) of each published change, in the editor's order."""
    return [
        (change.day, change.text) for change in type(page).objects.get(pk=page.pk).changes.all()
    ]


def shown(client, page):
    """Return (day, text) of each change that the page shows, in order."""
    items = html.section(html.get_page(client, page.url), "What has changed").select("li")
    return [(item.time["datetime"], html.text(item.span)) for item in items]


def test_a_new_change_is_a_sentence_and_nothing_else(page, admin_client):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    template = html.parse(response).select_one("#id_changes-EMPTY_FORM_TEMPLATE")
    form = BeautifulSoup(template.decode_contents(), "html.parser")
    shown = form.select("input:not([type=hidden], [type=checkbox]), select, textarea")
    assert [field["name"] for field in shown] == ["changes-__prefix__-text"]
    assert "None" not in form.get_text()


def test_an_editor_says_it_in_a_sentence_and_the_day_is_noted(page, edit, client):
    edit(page, publish=True, **typed(0, "Sidan är ny."))

    assert published_changes(page) == [(TODAY, "Sidan är ny.")]
    assert shown(client, page) == [(TODAY.isoformat(), "Sidan är ny.")]


def test_a_change_is_dated_when_it_is_published_not_when_it_is_written(page, edit):
    edit(page, **typed(0, "Sidan är ny."))
    assert published_changes(page) == []
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    assert [change.day for change in draft.changes.all()] == [None]

    edit(page, publish=True)
    assert published_changes(page) == [(TODAY, "Sidan är ny.")]


def test_a_published_change_keeps_its_day_and_its_key_when_the_page_is_edited_again(page, edit):
    edit(page, publish=True, **typed(0, "Sidan är ny."))
    change = page.changes.get()
    type(change).objects.update(day=EARLIER)

    edit(page, title="En annan rubrik")
    edit(page, publish=True, **typed(1, "Rubriken är ny."))

    assert published_changes(page) == [(EARLIER, "Sidan är ny."), (TODAY, "Rubriken är ny.")]
    assert page.changes.first().translation_key == change.translation_key


def test_a_page_that_was_unpublished_comes_back_with_its_changes_as_they_were(page, edit):
    edit(page, publish=True, **typed(0, "Sidan är ny."))
    change = page.changes.get()
    type(change).objects.update(day=EARLIER)
    type(page).objects.get(pk=page.pk).unpublish()

    edit(page, title="En annan rubrik")
    edit(page, publish=True)

    assert published_changes(page) == [(EARLIER, "Sidan är ny.")]
    assert page.changes.get().translation_key == change.translation_key


def test_the_newest_change_comes_first(page, edit, client):
    for number, text in enumerate(["Ett.", "Två.", "Tre."]):
        edit(page, publish=True, **typed(number, text))
    page.changes.model.objects.filter(text="Tre.").update(day=EARLIER)

    assert [text for _day, text in shown(client, page)] == ["Två.", "Ett.", "Tre."]


def test_a_preview_shows_a_change_as_of_today(page, edit, admin_client):
    edit(page, **typed(0, "Sidan är ny."))

    soup = html.get_page(admin_client, f"/admin/pages/{page.pk}/view_draft/")

    (item,) = html.section(soup, "What has changed").select("li")
    assert (item.time["datetime"], html.text(item.span)) == (TODAY.isoformat(), "Sidan är ny.")


def test_the_page_says_when_it_was_published_updated_and_reviewed_once(page, client):
    page.reviewed_on, page.next_review_on = EARLIER, LATER
    page.save_revision().publish()
    noon = timezone.make_aware(datetime.datetime(2019, 1, 2, 12))
    updated = noon + datetime.timedelta(days=9)
    Page.objects.filter(pk=page.pk).update(first_published_at=noon, last_published_at=updated)

    soup = html.get_page(client, page.url)

    groups = html.section(soup, "About this page").select("dl > div")
    assert [(html.text(group.dt), group.time["datetime"]) for group in groups] == [
        ("Först publicerad", "2019-01-02"),
        ("Senast uppdaterad", "2019-01-11"),
        ("Senast granskad", "2020-05-04"),
        ("Nästa granskning", "2030-01-02"),
    ]
    assert html.text(soup.main).count("4 maj 2020") == 1


def test_english_shows_a_change_at_once_and_in_swedish_until_it_is_translated(page, edit, client):
    english = factories.translate(page, title="In English")
    edit(page, publish=True, **typed(0, "Sidan är ny."))

    (item,) = html.section(html.get_page(client, english.url), "What has changed").select("li")
    assert item.time["datetime"] == TODAY.isoformat()
    assert html.text(item.select_one("[lang=sv]")) == "Sidan är ny."
    assert "(not yet translated)" in html.text(item)

    english = type(english).objects.get(pk=english.pk)
    english.changes = list(english.changes.all())
    english.changes.all()[0].text = "The page is new."
    english.save_revision().publish()
    (item,) = html.section(html.get_page(client, english.url), "What has changed").select("li")
    assert html.text(item.span) == "The page is new."
    assert item.select("[lang]") == []


def test_english_was_updated_when_its_facts_were(page, client):
    english = factories.translate(page, title="In English")
    day = timezone.make_aware(datetime.datetime(2019, 1, 2, 12))

    def updated(page):
        groups = html.section(html.get_page(client, page.url), "About this page").select("dl > div")
        return groups[1].time["datetime"]

    pages = Page.objects.filter(translation_key=page.translation_key)
    pages.filter(pk=english.pk).update(last_published_at=day)
    pages.filter(pk=page.pk).update(last_published_at=day + datetime.timedelta(days=1))
    assert (updated(page), updated(english)) == ("2019-01-03", "2019-01-03")

    pages.filter(pk=english.pk).update(last_published_at=day + datetime.timedelta(days=2))
    cache.clear()
    assert (updated(page), updated(english)) == ("2019-01-03", "2019-01-04")


def test_a_page_without_changes_has_no_empty_list(page, client):
    soup = html.get_page(client, page.url)

    assert "Vad som har ändrats" not in html.text(soup.main)
