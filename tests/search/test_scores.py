"""How much an entry must have of what is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from search.scoring.query_scores import discriminating_terms, minimum_score
from search.scoring.term_weights import MAX_WEIGHT

terms = st.sampled_from("abcdefgh")
boosts = st.dictionaries(terms, st.integers(1, 400), max_size=6)


@given(st.lists(boosts, max_size=6))
def test_an_entry_without_a_telling_term_has_too_little_whatever_else_it_has(counted):
    told = discriminating_terms(counted)

    others = [
        max((boost for term, boost in terms.items() if term not in told), default=0)
        for terms in counted
    ]
    assert MAX_WEIGHT * sum(others) < max(1, minimum_score(counted))


def test_a_word_that_all_entries_have_does_not_tell_beside_a_rare_one():
    assert discriminating_terms([{"avtal": 1, "kontrakt": 3}, {"handsk": 90}]) == {"handsk"}
    assert discriminating_terms([{"avtal": 1}, {"kontor": 1}]) == {"avtal", "kontor"}
