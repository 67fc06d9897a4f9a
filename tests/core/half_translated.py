"""English pages of every type of which every other text is still in Swedish."""

import pytest
from wagtail.blocks import PageChooserBlock
from wagtail.fields import RichTextField

from core.bilingual.translation_state import build_translation_state
from tests import block_values, factories
from tests.core.fact_pages import PAGES, make_pair, reload_page, word_columns

every_page_type = pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
each_half = pytest.mark.parametrize("half", [0, 1])


def make_english_page(model, monkeypatch):
    """Return a published English page with all words; what its blocks lead to is public too."""
    monkeypatch.setitem(
        block_values.CHOOSER_FACTORIES, PageChooserBlock, factories.StandardPageFactory
    )
    _swedish, english = make_pair(model)
    return english


def plain_texts(page):
    """Return {content path: text} of the plain texts of a page that may be in Swedish: not its title."""
    texts = {}
    for name in word_columns(type(page)):
        field, value = page._meta.get_field(name), getattr(page, name)
        if hasattr(field, "stream_block"):
            stored = {name: value.get_prep_value()}
            for leaf in block_values.leaves(field.stream_block, stored, name):
                if isinstance(leaf.block, block_values.PLAIN_TEXT_BLOCKS):
                    texts[leaf.path] = leaf.value
        elif name != "title" and not isinstance(field, RichTextField):
            texts[name] = value
    return texts


def mark_as_swedish(page, paths):
    """Say of an English page that nobody has translated the texts at some paths; return the page."""
    page = reload_page(page)
    page.translation_state = build_translation_state("v1", swedish=paths)
    page.save()
    return page
