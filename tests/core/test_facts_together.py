"""Facts under bad luck: undone saves, pages beside each other, blocks that only one language has."""

import datetime
import uuid

import pytest
from django.db import connection, transaction
from django.db.models.signals import pre_save
from django.test.utils import CaptureQueriesContext

from blog.models import PostPage
from tests import factories
from tests.core.fact_pages import facts_of, publish_change, reload_page, words_of

pytestmark = pytest.mark.each_database

DATE = datetime.date(2018, 1, 2)


def set_date(page):
    page.date = DATE


def callout(tone="info"):
    value = {"tone": tone, "heading": "Rubrik", "text": "<p>Ord</p>"}
    return {"type": "callout", "id": str(uuid.uuid4()), "value": value}


def post_with(*blocks):
    post = factories.PostPageFactory()
    publish_change(post, lambda page: setattr(page, "body", list(blocks)))
    return reload_page(post)


def raw(page):
    return list(reload_page(page).body.raw_data)


def test_a_swedish_save_that_is_rolled_back_leaves_english_alone(home):
    swedish = factories.PostPageFactory()
    english = factories.translate(swedish, title="News")
    before = facts_of(english)

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish_change(swedish, set_date)
        assert reload_page(english).date == DATE
        raise ZeroDivisionError

    assert facts_of(reload_page(english)) == before


def test_a_swedish_save_that_can_not_reach_english_is_undone(home):
    swedish = factories.PostPageFactory()
    english = factories.translate(swedish, title="News")
    before = facts_of(english)

    def fail(instance, **kwargs):
        if instance.pk == english.pk:
            raise ZeroDivisionError

    pre_save.connect(fail, sender=PostPage)
    try:
        with pytest.raises(ZeroDivisionError):
            set_date(swedish)
            swedish.save()
    finally:
        pre_save.disconnect(fail, sender=PostPage)

    assert facts_of(reload_page(swedish)) == facts_of(reload_page(english)) == before


def test_saving_one_field_hands_on_that_fact(home):
    swedish = factories.PostPageFactory()
    english = factories.translate(swedish, title="News")

    set_date(swedish)
    swedish.save(update_fields=["date"])

    assert reload_page(english).date == DATE


def test_swedish_pages_do_not_mix(home):
    pages = [factories.PostPageFactory() for _ in range(3)]
    english = [factories.translate(page, title=f"News {page.pk}") for page in pages]
    words = [words_of(page) for page in english]
    dates = [DATE + datetime.timedelta(days=number) for number in range(3)]

    for page, date in zip(pages[:2], dates, strict=False):
        publish_change(page, lambda page, date=date: setattr(page, "date", date))

    expected = [*dates[:2], pages[2].date]
    assert [reload_page(page).date for page in pages] == expected
    assert [reload_page(page).date for page in english] == expected
    assert [words_of(reload_page(page)) for page in english] == words


def test_a_block_that_only_one_language_has_stays_there_alone(home):
    both, only_english, only_swedish = callout(), callout(), callout()
    swedish = post_with(both)
    english = factories.translate(swedish, title="News", body=[only_english, both])

    changed = both | {"value": both["value"] | {"tone": "tip"}}
    publish_change(swedish, lambda page: setattr(page, "body", [only_swedish, changed]))

    assert raw(english) == [only_english, changed]


def test_a_block_that_changed_its_type_in_swedish_keeps_its_english_form(home):
    block = callout()
    swedish = post_with(block)
    english = factories.translate(swedish, title="News")

    quote = {"type": "quote", "id": block["id"], "value": {"text": "Ord", "attribution": ""}}
    publish_change(swedish, lambda page: setattr(page, "body", [quote]))

    assert raw(english) == [block]


def test_a_fact_that_the_english_block_was_stored_without_is_added(home):
    block = callout("warning")
    swedish = post_with(block)
    without = {name: value for name, value in block["value"].items() if name != "tone"}
    english = factories.translate(swedish, title="News", body=[block | {"value": without}])

    assert raw(english) == [block]


def test_a_list_stored_in_the_old_plain_format_is_left_as_it_is(home):
    plain = {"items": [{"heading": "Fråga", "text": "<p>Svar</p>"}]}
    swedish = post_with({"type": "accordion", "id": str(uuid.uuid4()), "value": plain})
    english = factories.translate(swedish, title="News")

    publish_change(swedish, set_date)

    assert reload_page(english).date == DATE
    assert raw(english)[0]["value"] == plain


def test_publishing_costs_the_same_among_many_pages(home):
    swedish = factories.PostPageFactory()
    factories.translate(swedish, title="News")
    publish_change(swedish, set_date)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            publish_change(swedish, lambda page: setattr(page, "day_order", page.day_order + 1))
        return len(captured)

    alone = queries()
    for _ in range(5):
        factories.translate(factories.PostPageFactory(), title="News")
    assert queries() == alone
