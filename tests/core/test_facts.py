"""Facts are copied to English in the transaction that saves Swedish; words stay."""

import pytest
from core.models import BasePage
from django.apps import apps
from django.db import transaction

from tests.core.fact_pages import (
    PAGES,
    changes,
    facts_of,
    facts_of_type,
    fresh,
    in_english,
    make_pair,
    publish,
    words_of,
)

every_fact = pytest.mark.parametrize(
    ("model", "fact"),
    [(model, fact) for model in PAGES for fact in facts_of_type(model)],
    ids=lambda value: getattr(value, "__name__", value),
)


def test_every_page_type_is_in_the_table():
    assert set(PAGES) == {model for model in apps.get_models() if issubclass(model, BasePage)}


@every_fact
def test_a_fact_published_in_swedish_is_right_in_english_at_once(home, model, fact):
    swedish, english = make_pair(model)
    words, slug = words_of(english), english.slug

    for change in changes(model, fact):
        before = facts_of(english)
        with transaction.atomic():
            publish(swedish, change)
            english = fresh(english)
            assert facts_of(english) == facts_of(fresh(swedish)) != before

        assert words_of(english) == words
        assert english.slug == slug


@every_fact
def test_a_pending_english_draft_shows_the_new_facts_and_keeps_them(home, model, fact):
    swedish, english = make_pair(model)
    for name, value in in_english(english, ", revised").items():
        setattr(english, name, value)
    revision = english.save_revision()
    words = words_of(english)

    for change in changes(model, fact):
        publish(swedish, change)
        draft = fresh(english).get_latest_revision_as_object()
        assert facts_of(draft) == facts_of(fresh(swedish))
        assert words_of(draft) == words

    revision.publish()
    english = fresh(english)
    assert facts_of(english) == facts_of(fresh(swedish))
    assert words_of(english) == words


@every_fact
def test_a_fact_in_a_swedish_draft_does_not_reach_english(home, model, fact):
    swedish, english = make_pair(model)
    before = facts_of(english)

    change = next(changes(model, fact))
    change(swedish)
    swedish.save_revision()
    fresh(english).save_revision().publish()

    assert facts_of(swedish) != before
    assert facts_of(fresh(english)) == before
