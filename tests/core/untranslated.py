"""English pages of every type of which every other text is still in Swedish."""

import pytest
from wagtail.blocks import PageChooserBlock
from wagtail.fields import RichTextField

from core.wording import wording
from tests import block_values, factories
from tests.core.fact_pages import PAGES, columns_of_words, fresh, make_pair

every_page_type = pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
each_half = pytest.mark.parametrize("half", [0, 1])


def make_english(model, monkeypatch):
    """Return a published English page with all words; what its blocks lead to is public too."""
    monkeypatch.setitem(block_values.CHOSEN, PageChooserBlock, factories.StandardPageFactory)
    _swedish, english = make_pair(model)
    return english


def plain_texts(page):
    """Return {content path: text} of the plain texts of a page that may be in Swedish: not its title."""
    texts = {}
    for name in columns_of_words(type(page)):
        field, value = page._meta.get_field(name), getattr(page, name)
        if hasattr(field, "stream_block"):
            stored = {name: value.get_prep_value()}
            for leaf in block_values.leaves(field.stream_block, stored, name):
                if isinstance(leaf.block, block_values.PLAIN_TEXT_BLOCKS):
                    texts[leaf.path] = leaf.value
        elif name != "title" and not isinstance(field, RichTextField):
            texts[name] = value
    return texts


def leave_in_swedish(page, paths):
    """Say of an English page that nobody has translated the texts at some paths; return the page."""
    page = fresh(page)
    page.wording = wording("v1", swedish=paths)
    page.save()
    return page
