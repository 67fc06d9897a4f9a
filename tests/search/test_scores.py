"""How much an entry must have of what is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from search.scores import least, telling
from search.weights import HIGHEST

terms = st.sampled_from("abcdefgh")
boosts = st.dictionaries(terms, st.integers(1, 400), max_size=6)


@given(st.lists(boosts, max_size=6))
def test_an_entry_without_a_telling_term_has_too_little_whatever_else_it_has(counted):
    told = telling(counted)

    others = [
        max((boost for term, boost in terms.items() if term not in told), default=0)
        for terms in counted
    ]
    assert HIGHEST * sum(others) < max(1, least(counted))


def test_a_word_that_all_entries_have_does_not_tell_beside_a_rare_one():
    assert telling([{"avtal": 1, "kontrakt": 3}, {"handsk": 90}]) == {"handsk"}
    assert telling([{"avtal": 1}, {"kontor": 1}]) == {"avtal", "kontor"}
