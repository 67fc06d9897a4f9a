"""Whatever order Swedish and English are edited in, their facts agree and English keeps its words."""

import datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import factories
from tests.core.fact_pages import facts_of, reload_page

RELATIONS = {"themes": factories.ThemeFactory, "countries": factories.CountryFactory}
TONES = ["info", "tip", "warning"]

keys = st.sets(st.integers(0, 2))
facts = st.fixed_dictionaries(
    {
        "date": st.dates(datetime.date(2016, 1, 1), datetime.date(2021, 12, 31)),
        "day_order": st.integers(0, 3),
        "image": st.sampled_from([None, 0, 1]),
        "tone": st.sampled_from(TONES),
    },
    optional=dict.fromkeys(RELATIONS, keys),
)
edits = st.lists(
    st.tuples(
        st.sampled_from(["swedish", "english"]),
        st.sampled_from(["draft", "publish", "publish the draft before"]),
        facts,
    ),
    min_size=2,
    max_size=5,
)


@pytest.fixture
def pair(home):
    """A post with a call-out, and its English page."""
    block = {"tone": "info", "heading": "Rubrik", "text": "<p>Ord</p>"}
    swedish = factories.PostPageFactory(body=[("callout", block)])
    return swedish, factories.translate(swedish, title="News")


@pytest.fixture
def rows(db):
    """What the relations and the image of a post can be."""
    objects = {name: [make() for _ in range(3)] for name, make in RELATIONS.items()}
    return objects | {"image": [factories.ImageFactory() for _ in range(2)]}


def set_facts(page, facts, rows):
    """Set facts on a page of either language, as a form does."""
    page.date, page.day_order = facts["date"], facts["day_order"]
    page.image = None if facts["image"] is None else rows["image"][facts["image"]]
    page.body[0].value["tone"] = facts["tone"]
    for name in RELATIONS:
        if name in facts:
            setattr(page, name, [rows[name][key] for key in facts[name]])


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(edits=edits)
def test_the_facts_of_both_languages_agree_after_any_edits(pair, rows, edits):
    with transaction.atomic():
        agree_after(edits, *pair, rows)
        transaction.set_rollback(True)


def agree_after(edits, swedish, english, rows):
    """Make the edits, and compare after each."""
    published_title = english.title
    for number, (language, action, facts) in enumerate(edits):
        page = reload_page(swedish if language == "swedish" else english)
        draft = page.get_latest_revision_as_object()
        set_facts(draft, facts, rows)
        draft.title = f"{language} {number}"
        before = page.latest_revision
        revision = draft.save_revision()
        if action != "draft":
            revision = revision if action == "publish" else before
            revision.publish()
            if language == "english":
                published_title = revision.content["title"]
            elif action == "publish":
                assert reload_page(swedish).date == facts["date"]

        assert facts_of(reload_page(english)) == facts_of(reload_page(swedish))
        assert facts_of(reload_page(english).get_latest_revision_as_object()) == facts_of(
            reload_page(swedish)
        )
        assert reload_page(english).title == published_title
