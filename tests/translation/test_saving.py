"""What a translator writes is stored as it is shown, or refused with what is wrong; nothing is lost."""

import pytest
from wagtail_localize.models import StringTranslation

from core.refusals import Refused
from setup import roles
from tests import factories
from translation import services

from . import desk
from .desk import ENGLISH, rich


@pytest.fixture
def page(home):
    desk.published(home)
    return desk.contact_page()


@pytest.fixture
def english(page):
    return desk.published(page, ENGLISH)


@pytest.fixture
def moderator(english):
    roles.ensure_roles()
    return desk.member(roles.MODERATORS)


def test_somebody_elses_newer_text_is_not_overwritten(page, english, moderator):
    translation = desk.translation_of(page)
    seen = desk.by_source(page)["Rubrik"].own.updated_at.isoformat()
    desk.write(translation, {"Rubrik": "Headline"})

    segment = desk.by_source(page)["Rubrik"].segment.pk
    with pytest.raises(Refused, match="Headline"):
        services.save_segment(translation, segment, "Title", moderator, seen=seen)

    assert desk.by_source(page)["Rubrik"].own.data == "Headline"


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
    translation = desk.begin(page)

    with pytest.raises(Refused):
        desk.write(translation, {source: written})

    assert not StringTranslation.objects.filter(
        locale=desk.english(), context__object_id=page.translation_key
    ).exists()


def test_a_row_has_no_more_room_in_english_than_in_swedish(page):
    finding = {"text": "Ingen mask.", "theme": factories.ThemeFactory()}
    finding, area = factories.FindingFactory(text="Ingen mask."), factories.RiskAreaPageFactory()
    desk.published(area)
    translation = desk.begin(factories.FollowUpPageFactory(parent=area, findings=[finding]))

    with pytest.raises(Refused, match="600"):
        desk.write(translation, {"Ingen mask.": "x" * 601})
    desk.write(translation, {"Ingen mask.": "x" * 600})


def test_a_lost_link_is_refused_by_name(home):
    desk.published(home)
    page = desk.contact_page(body=[rich('<p>Läs <a href="https://example.org">mer</a></p>')])
    translation = desk.begin(page)

    with pytest.raises(Refused, match='<a id="a1">'):
        desk.write(translation, {'Läs <a id="a1">mer</a>': "Read more"})


def test_plain_text_is_written_and_shown_as_it_is(page, client):
    translation = desk.begin(page)
    desk.write(translation, {"Kontakt": "Q & A", "Skriv till oss.": "<b> is a tag & more"})
    desk.write_all(translation)
    services.publish(translation, None)

    english = desk.english_page(page)
    assert (english.title, english.lead) == ("Q & A", "<b> is a tag & more")
