"""What a translation says of its words travels with its revisions and says nothing else of the page."""

from core.wording import is_whole, wording
from tests import factories


def test_the_wording_of_a_revision_is_that_of_the_page_once_it_is_published(home):
    page = factories.translate(factories.StandardPageFactory(), title="About")
    page.wording = wording("v2", whole=False, swedish=["lead"])
    revision = page.save_revision()
    page.refresh_from_db()
    assert page.wording == {}

    revision.publish()

    page.refresh_from_db()
    assert page.wording == {
        "version": "v2", "whole": False, "swedish": ["lead"], "outdated": [],
    }  # fmt: skip
    assert not is_whole(page)


def test_a_page_is_whole_whose_texts_are_all_translated_and_so_is_one_made_otherwise(home):
    page = factories.StandardPageFactory()
    assert is_whole(page)
    page.wording = wording("v1")
    assert is_whole(page)
    page.wording = wording("v1", whole=False)
    assert not is_whole(page)
