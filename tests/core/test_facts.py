"""Facts are copied to English in the transaction that saves Swedish; words stay."""

from itertools import zip_longest

import pytest
from django.apps import apps
from django.db import transaction
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from core import localize
from core.models import BasePage
from tests.core.fact_pages import (
    PAGES,
    changes,
    facts_of,
    in_english,
    make_pair,
    publish_change,
    reload_page,
    words_of,
)

every_page_type = pytest.mark.parametrize("model", PAGES)


def test_every_page_type_is_in_the_table():
    assert set(PAGES) == {model for model in apps.get_models() if issubclass(model, BasePage)}


@every_page_type
def test_all_that_a_page_type_adds_is_a_fact_or_words(model):
    added = {field.name for field in (*model._meta.local_fields, *model._meta.local_many_to_many)}
    added |= {child.name for child in get_all_child_relations(model)}
    added -= {
        "page_ptr",
        "translation_state",
        *(child.name for child in get_all_child_relations(Page)),
    }

    assert added <= {*model.facts, *localize.translated_field_names(model)}


@every_page_type
def test_a_fact_published_in_swedish_is_right_in_english_at_once(home, model):
    swedish, english = make_pair(model)
    words, slug = words_of(english), english.slug

    for fact, functions in changes(model).items():
        for change in functions:
            before = facts_of(english)
            with transaction.atomic():
                publish_change(swedish, change)
                english = reload_page(english)
                assert facts_of(english) == facts_of(reload_page(swedish)), fact

            assert facts_of(english)[fact] != before[fact], fact
            assert words_of(english) == words, fact
            assert english.slug == slug, fact


@every_page_type
def test_a_pending_english_draft_shows_new_facts_and_keeps_them_when_published(home, model):
    swedish, english = make_pair(model)
    for name, value in in_english(english, ", revised").items():
        setattr(english, name, value)
    revision = english.save_revision()
    words = words_of(english)

    for batch in zip_longest(*changes(model).values()):
        publish_change(
            swedish, lambda page, batch=batch: [change(page) for change in batch if change]
        )
        draft = reload_page(english).get_latest_revision_as_object()
        assert facts_of(reload_page(english)) == facts_of(draft) == facts_of(reload_page(swedish))
        assert words_of(draft) == words

    revision.publish()
    english = reload_page(english)
    assert facts_of(english) == facts_of(reload_page(swedish))
    assert words_of(english) == words


@every_page_type
def test_facts_in_a_swedish_draft_do_not_reach_english(home, model):
    swedish, english = make_pair(model)
    before = facts_of(english)

    for fact, (change, *_) in changes(model).items():
        change(swedish)
        assert facts_of(swedish)[fact] != before[fact]
    swedish.save_revision()
    reload_page(english).save_revision().publish()

    assert facts_of(reload_page(english)) == facts_of(reload_page(swedish)) == before
