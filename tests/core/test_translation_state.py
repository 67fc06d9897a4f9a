"""What a translation says of its words travels with its revisions and says nothing else of the page."""

from core.bilingual.translation_state import build_translation_state, is_fully_translated
from tests import factories


def test_the_wording_of_a_revision_is_that_of_the_page_once_it_is_published(home):
    page = factories.translate(factories.StandardPageFactory(), title="About")
    page.translation_state = build_translation_state("v2", whole=False, swedish=["lead"])
    revision = page.save_revision()
    page.refresh_from_db()
    assert page.translation_state == {}

    revision.publish()

    page.refresh_from_db()
    assert page.translation_state == {
        "version": "v2", "whole": False, "swedish": ["lead"], "outdated": [],
    }  # fmt: skip
    assert not is_fully_translated(page)


def test_a_page_is_whole_whose_texts_are_all_translated_and_so_is_one_made_otherwise(home):
    page = factories.StandardPageFactory()
    assert is_fully_translated(page)
    page.translation_state = build_translation_state("v1")
    assert is_fully_translated(page)
    page.translation_state = build_translation_state("v1", whole=False)
    assert not is_fully_translated(page)
