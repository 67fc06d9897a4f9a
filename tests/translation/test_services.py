"""English pages are real translations with records, never aliases, in a sound tree."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from blog.models import BlogIndexPage, PostPage
from home.models import HomePage, StandardPage
from tests import factories
from tests.core.fact_pages import publish_change, reload_page
from translation import services

pytestmark = pytest.mark.each_database

SWEDISH_BODY = [
    {"type": "heading", "id": "heading", "value": "Rubrik"},
    {"type": "text", "id": "text", "value": "<p>Ett <b>ord</b></p>"},
]
ENGLISH_BODY = [
    {"type": "heading", "id": "heading", "value": "Heading"},
    {"type": "text", "id": "text", "value": "<p>A <b>word</b></p>"},
]


@pytest.fixture
def english(home):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def import_page(english):
    """Return a function that enters a translation and returns the English page."""

    def import_page(page, counterpart, **options):
        services.import_translation(reload_page(page), counterpart, english, **options)
        return reload_page(page.get_translation(english))

    return import_page


@pytest.fixture
def post(home):
    return factories.PostPageFactory(title="Nytt", excerpt="Så", body=SWEDISH_BODY)


@pytest.fixture
def counterpart():
    return PostPage(title="News", excerpt="So", body=ENGLISH_BODY)


def translation_of(page):
    return Translation.objects.get(source__object_id=page.translation_key)


def assert_real_translations(page):
    """Assert that the English page and all above it are translations, in a sound tree."""
    english = page.get_translation(Locale.objects.get(language_code="en"))
    for ancestor in english.get_ancestors(inclusive=True).filter(depth__gt=1):
        assert ancestor.alias_of_id is None
        assert translation_of(ancestor).target_locale == ancestor.locale
        assert ancestor.locale.language_code == "en"
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert not any(Page.find_problems())


def test_entering_a_translation_makes_the_records_of_a_translator(import_page, post, counterpart):
    user = factories.UserFactory(is_superuser=True)

    page = import_page(post, counterpart, user=user)

    assert (page.live, page.title, page.excerpt) == (True, "News", "So")
    assert list(page.body.raw_data) == ENGLISH_BODY
    entered = StringTranslation.objects.filter(context__object_id=post.translation_key)
    assert {(entry.translation_of.data, entry.data) for entry in entered} == {
        ("Nytt", "News"), ("Så", "So"), ("Rubrik", "Heading"), ("Ett <b>ord</b>", "A <b>word</b>"),
    }  # fmt: skip
    assert {entry.translation_type for entry in entered} == {"manual"}
    assert {entry.last_translated_by for entry in entered} == {user}
    assert translation_of(post).get_progress() == (4, 4)
    assert_real_translations(post)


def test_who_may_not_publish_enters_nothing(import_page, english, post, counterpart):
    with pytest.raises(PermissionDenied):
        import_page(post, counterpart, user=factories.UserFactory())

    assert not post.has_translation(english)
    assert not StringTranslation.objects.exists()


def test_half_a_translation_is_left_as_a_draft(import_page, post, counterpart):
    page = import_page(post, counterpart, portion=0.5)

    draft = page.get_latest_revision_as_object()
    assert not page.live
    assert (draft.title, draft.excerpt) == ("News", "So")
    assert draft.body.raw_data[0]["value"] == "Rubrik"
    assert draft.body.raw_data[1]["value"] == '<p><span lang="sv">Ett <b>ord</b></span></p>'
    assert translation_of(post).get_progress() == (4, 2)


def test_a_half_done_translation_can_be_finished(import_page, post, counterpart):
    import_page(post, counterpart, portion=0.5)

    page = import_page(post, counterpart)

    assert page.live
    assert list(page.body.raw_data) == ENGLISH_BODY
    assert Translation.objects.filter(source__object_id=post.translation_key).count() == 1


@pytest.mark.parametrize("body", [ENGLISH_BODY[:1], ENGLISH_BODY[::-1], []])
def test_a_translation_of_another_structure_is_refused_and_leaves_nothing(
    import_page, english, post, body
):
    with pytest.raises(ValueError, match=r"Nytt: .* differ in structure at body"):
        import_page(post, PostPage(title="News", excerpt="So", body=body))

    assert not post.has_translation(english)
    assert not Translation.objects.exists()


def test_a_noted_change_makes_the_translation_stale_but_not_the_page(
    import_page, post, counterpart
):
    page = import_page(post, counterpart)
    publish_change(post, lambda page: setattr(page, "excerpt", "Så här"))
    assert translation_of(post).get_progress() == (4, 4)

    services.sync_translations(post)

    assert translation_of(post).get_progress() == (4, 3)
    assert reload_page(page).excerpt == "So"


def test_a_copy_for_translation_makes_real_translations_of_the_ancestors(english, post):
    index = BlogIndexPage.objects.get()
    assert not index.has_translation(english)

    copy = post.copy_for_translation(english, copy_parents=True)

    assert not index.get_translation(english).live
    assert copy.alias_of_id is None
    assert_real_translations(index)


@pytest.fixture
def deep(home):
    """A page three levels below the home page, with a child."""
    page = None
    for _ in range(3):
        page = factories.StandardPageFactory(**({"parent": page} if page else {}))
    return page


@pytest.mark.parametrize("subtree", [False, True])
def test_submitting_a_page_makes_real_translations_of_its_ancestors(
    english, admin_client, deep, subtree
):
    children = [factories.StandardPageFactory(parent=deep) for _ in range(2)]
    address = reverse("wagtail_localize:submit_page_translation", args=[deep.pk])
    form = {"locale": english.pk} | ({"with_pages_below": "on"} if subtree else {})

    response = admin_client.post(address, form)
    call_command("translation_work")

    assert response.status_code == 302
    assert_real_translations(deep)
    assert [page.has_translation(english) for page in children] == [subtree, subtree]
    assert not Page.objects.filter(locale=english, live=True).exists()


def test_the_tree_stays_sound_when_a_parent_is_translated_after_its_child(import_page, deep):
    import_page(deep, StandardPage(title="Deep", lead="Who we are."))
    for page in [*deep.get_ancestors().filter(depth__gt=2).specific()]:
        import_page(page, StandardPage(title=f"English {page.pk}", lead="Who we are."))
    home = HomePage.objects.get(locale__language_code="sv")
    words = {name: f"English {name}" for name in ("title", "heading", "lead", "vision_heading")}
    import_page(home, HomePage(**words))

    assert_real_translations(deep)
    assert Page.objects.filter(locale__language_code="en").count() == 4
    assert not Page.objects.filter(locale__language_code="en", live=False).exists()
