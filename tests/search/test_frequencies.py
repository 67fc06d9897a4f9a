"""How many entries have a word is asked once, until the content changes."""

from search import frequencies
from search.frequencies import Frequencies


def of(*terms):
    return frequencies.frequencies().of({*terms})


def test_they_are_those_of_the_entries_and_follow_them(publish):
    publish("Krav på läkemedel")
    assert of("läkemedel", "handsk") == {"läkemedel": 1, "handsk": 0}
    total = frequencies.frequencies().total

    publish("Läkemedel och handskar")
    assert of("läkemedel", "handsk") == {"läkemedel": 2, "handsk": 1}
    assert frequencies.frequencies().total == total + 1


def test_what_was_asked_for_before_costs_nothing(publish, django_assert_num_queries):
    publish("Krav på läkemedel")
    known = Frequencies()

    with django_assert_num_queries(1):
        known.of({"läkemedel", "handsk"})
    with django_assert_num_queries(0):
        assert known.of({"läkemedel", "handsk"}) == {"läkemedel": 1, "handsk": 0}
        assert known.of(set()) == {}


def test_no_more_is_remembered_than_there_is_room_for(publish, monkeypatch):
    publish("Krav på läkemedel")
    monkeypatch.setattr(frequencies, "MOST_REMEMBERED", 3)
    known = Frequencies()

    known.of({"läkemedel", "a", "b"})
    assert known.of({"läkemedel", "a"}) == {"läkemedel": 1, "a": 0}
    assert {*known._known} == {"läkemedel", "a"}
