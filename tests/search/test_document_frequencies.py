"""Document frequencies are read once, until the content changes."""

import pytest

from search.scoring import document_frequencies
from search.scoring.document_frequencies import DocumentFrequencies

pytestmark = pytest.mark.each_database


def frequencies_of(*terms):
    return document_frequencies.document_frequencies().get({*terms})


def test_they_are_those_of_the_entries_and_follow_them(publish):
    publish("Krav på läkemedel")
    assert frequencies_of("läkemedel", "handsk") == {"läkemedel": 1, "handsk": 0}
    total = document_frequencies.document_frequencies().total

    publish("Läkemedel och handskar")
    assert frequencies_of("läkemedel", "handsk") == {"läkemedel": 2, "handsk": 1}
    assert document_frequencies.document_frequencies().total == total + 1


def test_what_was_asked_for_before_costs_nothing(publish, django_assert_num_queries):
    publish("Krav på läkemedel")
    frequencies = DocumentFrequencies()

    with django_assert_num_queries(1):
        frequencies.get({"läkemedel", "handsk"})
    with django_assert_num_queries(0):
        assert frequencies.get({"läkemedel", "handsk"}) == {"läkemedel": 1, "handsk": 0}
        assert frequencies.get(set()) == {}


def test_no_more_is_remembered_than_there_is_room_for(publish, monkeypatch):
    publish("Krav på läkemedel")
    monkeypatch.setattr(document_frequencies, "MAX_CACHED_TERMS", 3)
    frequencies = DocumentFrequencies()

    frequencies.get({"läkemedel", "a", "b"})
    assert frequencies.get({"läkemedel", "a"}) == {"läkemedel": 1, "a": 0}
    assert {*frequencies._cached} == {"läkemedel", "a"}
