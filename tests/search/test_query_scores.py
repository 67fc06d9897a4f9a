"""The minimum score of a hit, and the terms that decide whether an entry reaches it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.scoring.query_scores import discriminating_terms, minimum_score
from search.scoring.term_weights import MAX_WEIGHT

pytestmark = pytest.mark.each_database

terms = st.sampled_from("abcdefgh")
boosts = st.dictionaries(terms, st.integers(1, 400), max_size=6)


@given(st.lists(boosts, max_size=6))
def test_an_entry_without_a_discriminating_term_scores_too_little_whatever_else_it_has(
    query_boosts,
):
    discriminating = discriminating_terms(query_boosts)

    others = [
        max(
            (boost for term, boost in group_boosts.items() if term not in discriminating), default=0
        )
        for group_boosts in query_boosts
    ]
    assert MAX_WEIGHT * sum(others) < max(1, minimum_score(query_boosts))


def test_a_word_that_all_entries_have_does_not_discriminate_beside_a_rare_one():
    assert discriminating_terms([{"avtal": 1, "kontrakt": 3}, {"handsk": 90}]) == {"handsk"}
    assert discriminating_terms([{"avtal": 1}, {"kontor": 1}]) == {"avtal", "kontor"}
