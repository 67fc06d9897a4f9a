"""A translation is ordered in a form, of one page or of many, and its progress can be followed."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from setup import roles
from tests import factories, html
from tests.admin_forms import form_data
from translation.models import TranslationJob, TranslationStatus

from .workflow_steps import browser, locale, order, person, published, status_of, translator, work

TODAY = timezone.localdate()


@pytest.fixture
def page(english):
    return factories.StandardPageFactory(title="Kontakt", lead="Skriv till oss.")


@pytest.fixture
def moderator(english):
    return browser(person(roles.MODERATORS, "Mod"))


def address_of(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def bulk_address(*pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "order_translation"])
    return address + "?" + "&".join(f"id={page.pk}" for page in pages)


def send(client, address, **values):
    """Fill in the form at an address as a person would, and send it."""
    return client.post(address, form_data(client.get(address)) | values)


def ordered():
    return set(TranslationJob.objects.values_list("status__page__title", flat=True))


def test_the_form_orders_a_page_and_leads_to_its_progress(page, moderator):
    tove, due = translator(), TODAY + datetime.timedelta(days=3)

    response = send(moderator, address_of(page), assignee=tove.pk, due=due, note="Till mässan.")

    job = TranslationJob.objects.get()
    assert (job.assignee, job.due, job.note) == (tove, due, "Till mässan.")
    assert (job.status, job.ordered_by.first_name) == (status_of(page), "Mod")
    assert response.url == reverse("translation_batch", args=[job.batch])
    assert not page.has_translation(locale())
    progress = html.get_page(moderator, response.url)
    assert "1 översättning är beställd." in html.text(progress.body)


def test_the_form_offers_those_who_may_translate(page, moderator):
    translator(), translator("Olle", is_active=False), person(roles.EDITORS, "Red")
    person(roles.REVIEWERS, "Rut"), person(name="Chef")

    choices = html.get_page(moderator, address_of(page)).select("select[name=assignee] option")

    assert [html.text(option) for option in choices] == ["Ingen än", "Chef", "Mod", "Rut", "Tove"]


def test_the_form_tells_how_many_pages_lie_below(page, moderator):
    below = factories.StandardPageFactory(title="Under", parent=page)
    factories.StandardPageFactory(title="Underst", parent=below)
    factories.StandardPageFactory(title="Bredvid")

    form = html.get_page(moderator, address_of(page))
    box = form.select_one("[name=with_pages_below]")
    assert html.text(form.select_one(f"label[for={box['id']}]")) == "Med de 2 sidorna under"
    assert not html.get_page(moderator, address_of(below.get_children()[0])).select(
        "[name=with_pages_below]"
    )

    send(moderator, address_of(page), with_pages_below="on")
    assert ordered() == {"Kontakt", "Under", "Underst"}


def test_pages_that_need_no_order_are_left_out_and_counted(page, moderator):
    below = factories.StandardPageFactory(title="Under", parent=page)
    published(below)

    response = send(moderator, address_of(page), with_pages_below="on")

    assert ordered() == {"Kontakt"}
    message = html.text(html.get_page(moderator, response.url).select_one(".messages"))
    assert "1 sida utelämnades" in message


def test_what_can_not_be_ordered_is_told_in_the_form(page, moderator):
    order(page)

    shown = html.parse(send(moderator, address_of(page)))

    assert "Ingenting beställdes" in html.text(shown.main)
    assert TranslationJob.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("due", str(TODAY - datetime.timedelta(days=1)), "Den dagen har passerat"),
        ("locale", "987654", "får inte översättas till det språket"),
        ("assignee", "987654", "Välj ett giltigt alternativ"),
    ],
)
def test_what_is_wrong_is_told_and_orders_nothing(page, moderator, field, value, message):
    response = send(moderator, address_of(page), **{field: value})

    assert response.status_code == 200
    assert message in html.text(html.parse(response).main)
    assert not TranslationJob.objects.exists()


def test_an_english_page_leads_to_the_swedish_one(page, english, moderator):
    swedish = english.get_translation(page.locale)

    for response in (moderator.get(address_of(english)), moderator.post(address_of(english))):
        assert response.url == reverse("wagtailadmin_pages:edit", args=[swedish.pk])
    assert not TranslationJob.objects.exists()


def test_who_may_not_order_sees_no_form_and_orders_nothing(page):
    reader = browser(person(roles.READERS, "Läs"))

    assert reader.get(address_of(page)).url == "/admin/"
    assert reader.post(address_of(page), {"locale": locale().pk}).url == "/admin/"
    assert not TranslationJob.objects.exists()


def test_marked_pages_are_ordered_at_once_and_what_may_not_be_is_named(page, english, moderator):
    other = factories.StandardPageFactory(title="Om oss")
    address = bulk_address(page, other, english)

    form = html.get_page(moderator, address)
    left_out = form.find("p", string=re.compile("utelämnas")).find_next("ul")
    assert [html.text(item) for item in left_out.select("li")] == [english.title]

    response = send(moderator, address, note="Alla.")
    assert ordered() == {"Kontakt", "Om oss"}
    assert response.url == reverse("translation_batch", args=[TranslationJob.objects.first().batch])
    assert set(TranslationJob.objects.values_list("note", flat=True)) == {"Alla."}


def test_marked_pages_that_nobody_may_order_have_no_form(page, english, moderator):
    reader = browser(person(roles.READERS, "Läs"))

    for client, marked in ((reader, page), (moderator, english)):
        assert not html.get_page(client, bulk_address(marked)).select("[name=note]")
        client.post(bulk_address(marked), {"locale": locale().pk})
    assert not TranslationJob.objects.exists()


def progress_of(client, jobs, part=""):
    """Return the words of the progress, its value and maximum, and the lines of its list."""
    name = "translation_batch_state" if part else "translation_batch"
    page = html.get_page(client, reverse(name, args=[jobs[0].batch]))
    bar = page.select_one("progress")
    return (
        html.text(page.select_one("p[role=status][data-part]")),
        (bar["value"], bar["max"]),
        [html.text(line) for line in page.select("li.translation-job")],
        page,
    )


@pytest.mark.parametrize("part", ["", "state"])
def test_the_progress_counts_what_is_begun_and_links_to_it(page, moderator, part):
    other = factories.StandardPageFactory(title="Om oss")
    jobs = order(page, other)

    words, bar, lines, shown = progress_of(moderator, jobs, part)
    assert (words, bar) == ("0 av 2 sidor är påbörjade.", ("0", "2"))
    assert [line.partition(" Engelska ")[0] for line in lines] == ["Kontakt", "Om oss"]
    assert "Uppdatera" in html.links(shown)

    work()
    words, bar, _lines, shown = progress_of(moderator, jobs, part)
    assert (words, bar) == ("2 av 2 sidor är påbörjade.", ("2", "2"))
    target = status_of(page).target_id
    assert html.links(shown)["Kontakt"] == reverse("wagtailadmin_pages:edit", args=[target])
    assert "Uppdatera" not in html.links(shown)
    assert not shown.select("script[src*=progress]")


def test_a_worker_that_does_not_run_is_told_after_a_while(page, moderator):
    jobs = order(page)
    assert "bakgrundsprocess" not in progress_of(moderator, jobs)[0]

    long_ago = timezone.now() - datetime.timedelta(minutes=2)
    TranslationJob.objects.update(ordered_at=long_ago)

    assert "bakgrundsprocess" in progress_of(moderator, jobs)[0]


def test_what_the_worker_refuses_is_told(page, moderator):
    editor = person(roles.EDITORS, "Red")
    jobs = order(page, user=editor)
    editor.groups.clear()

    work()

    words, bar, _lines, _shown = progress_of(moderator, jobs)
    assert words.startswith("0 av 1 sidor är påbörjade. 1 sida kunde inte påbörjas")
    assert bar == ("0", "1")
    order(page)
    assert TranslationJob.objects.filter(done_at=None).count() == 1


def test_the_progress_shows_nobody_pages_that_they_may_not_edit(page):
    jobs = order(page)
    client = browser(person(roles.READERS, "Läs"))

    for name in ("translation_batch", "translation_batch_state"):
        assert client.get(reverse(name, args=[jobs[0].batch])).status_code == 404


def test_three_and_thirty_pages_cost_the_same_to_follow(page, moderator):
    def cost(number):
        jobs = order(*[factories.StandardPageFactory() for _ in range(number)])
        address = reverse("translation_batch", args=[jobs[0].batch])
        html.get_page(moderator, address)
        return html.count_queries(moderator, address)

    assert cost(3) == cost(30)
    assert TranslationStatus.objects.filter(jobs__isnull=False).count() == 33
