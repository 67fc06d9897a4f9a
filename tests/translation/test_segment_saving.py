"""What a translator writes is stored as it is shown, or refused with what is wrong; nothing is lost."""

import pytest
from wagtail_localize.models import StringTranslation

from core.exceptions import UserFacingError
from setup import roles
from tests import factories
from translation import services

from . import translations
from .translations import ENGLISH, rich


@pytest.fixture
def page(home):
    translations.published(home)
    return translations.contact_page()


@pytest.fixture
def english(page):
    return translations.published(page, ENGLISH)


@pytest.fixture
def moderator(english):
    roles.ensure_roles()
    return translations.member(roles.MODERATORS)


def test_somebody_elses_newer_text_is_not_overwritten(page, english, moderator):
    translation = translations.translation_of(page)
    seen = translations.by_source(page)["Rubrik"].current.updated_at.isoformat()
    translations.write(translation, {"Rubrik": "Headline"})

    segment = translations.by_source(page)["Rubrik"].segment.pk
    with pytest.raises(UserFacingError, match="Headline"):
        services.save_segment(translation, segment, "Title", moderator, seen=seen)

    assert translations.by_source(page)["Rubrik"].current.data == "Headline"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("Kontakt", "x" * 256),
        ("Rubrik", "x" * 121),
        ("Ett <b>ord</b>", "<p>A word</p>"),
        ("Ett <b>ord</b>", '<b class="x">A word</b>'),
        ("Ett <b>ord</b>", 'A <a id="a1">word</a>'),
    ],
)
def test_what_the_page_could_not_show_is_refused_and_nothing_changes(page, source, written):
    translation = translations.begin(page)

    with pytest.raises(UserFacingError):
        translations.write(translation, {source: written})

    assert not StringTranslation.objects.filter(
        locale=translations.english(), context__object_id=page.translation_key
    ).exists()


def test_a_row_has_no_more_room_in_english_than_in_swedish(page):
    finding = {"text": "Ingen mask.", "theme": factories.ThemeFactory()}
    finding, area = factories.FindingFactory(text="Ingen mask."), factories.RiskAreaPageFactory()
    translations.published(area)
    translation = translations.begin(factories.FollowUpPageFactory(parent=area, findings=[finding]))

    with pytest.raises(UserFacingError, match="600"):
        translations.write(translation, {"Ingen mask.": "x" * 601})
    translations.write(translation, {"Ingen mask.": "x" * 600})


def test_a_lost_link_is_refused_by_name(home):
    translations.published(home)
    page = translations.contact_page(
        body=[rich('<p>Läs <a href="https://example.org">mer</a></p>')]
    )
    translation = translations.begin(page)

    with pytest.raises(UserFacingError, match='<a id="a1">'):
        translations.write(translation, {'Läs <a id="a1">mer</a>': "Read more"})


def test_plain_text_is_written_and_shown_as_it_is(page, client):
    translation = translations.begin(page)
    translations.write(translation, {"Kontakt": "Q & A", "Skriv till oss.": "<b> is a tag & more"})
    translations.write_all(translation)
    services.publish_translation(translation, None)

    english = translations.english_page(page)
    assert (english.title, english.lead) == ("Q & A", "<b> is a tag & more")
