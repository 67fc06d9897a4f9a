"""What statements say about a day: held against the words of the rules, for any statements."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskareas.rules.as_of import AsOfAnswer, answer_as_of, periods_conflict

DAYS = st.dates(date(2016, 1, 1), date(2016, 1, 12))


@dataclass(frozen=True)
class Statement:
    """A statement that names a cluster."""

    cluster_id: str
    attested_on: date
    valid_from: date | None = None
    valid_to: date | None = None
    shared: bool = False


@st.composite
def statements(draw, **fixed):
    """Any statement whose end is not before its beginning."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Statement(
        draw(st.sampled_from("ABC")),
        draw(DAYS),
        draw(st.sampled_from([None, first])),
        draw(st.sampled_from([None, last])),
        draw(st.booleans()),
        **fixed,
    )


MANY = st.lists(statements(), max_size=6)


def on(day):
    return date(2017, 1, day)


def test_a_statement_is_known_on_its_day_and_last_attested_after_it():
    statement = Statement("B", on(5))

    assert answer_as_of([statement], on(5)) == AsOfAnswer((statement,))
    assert answer_as_of([statement], on(9)) == AsOfAnswer((statement,), last_attested=on(5))


def test_a_statement_says_nothing_about_the_days_before_it():
    assert answer_as_of([Statement("B", on(5))], on(4)) == AsOfAnswer()


def test_a_known_beginning_lets_a_statement_tell_about_the_days_before_it():
    statement = Statement("B", on(5), valid_from=on(2))

    assert answer_as_of([statement], on(1)) == AsOfAnswer()
    assert answer_as_of([statement], on(2)) == AsOfAnswer((statement,))


def test_what_is_announced_does_not_hold_before_it_begins():
    statement = Statement("B", on(5), valid_from=on(8))

    assert answer_as_of([statement], on(6)) == AsOfAnswer()
    assert answer_as_of([statement], on(8)) == AsOfAnswer((statement,))
    assert answer_as_of([statement], on(9)) == AsOfAnswer((statement,), last_attested=on(8))


def test_a_statement_with_an_end_is_known_until_it_and_nobody_is_after_it():
    statement = Statement("B", on(5), valid_to=on(8))

    assert answer_as_of([statement], on(8)) == AsOfAnswer((statement,))
    assert answer_as_of([statement], on(9)) == AsOfAnswer()


@pytest.mark.parametrize("valid_from", [None, on(3)])
def test_after_an_end_the_one_who_was_replaced_before_does_not_come_back(valid_from):
    replaced = Statement("B", on(1))
    ended = Statement("D", on(5), valid_from=valid_from, valid_to=on(8))

    assert answer_as_of([replaced, ended], on(9)) == AsOfAnswer()


def test_an_end_that_is_told_of_afterwards_ends_what_older_sources_say():
    older = Statement("B", on(1))
    ending = Statement("B", on(20), valid_to=on(8))

    assert answer_as_of([older, ending], on(7)) == AsOfAnswer((older,), last_attested=on(1))
    assert answer_as_of([older, ending], on(9)) == AsOfAnswer()


def test_two_clusters_of_the_same_day_contradict_each_other_unless_all_say_that_they_share():
    for shared in ((False, False), (True, False), (True, True)):
        answer = answer_as_of(
            [Statement(letter, on(5), shared=s) for letter, s in zip("CG", shared, strict=True)],
            on(5),
        )
        assert answer.clusters == {"C", "G"}
        assert (answer.is_shared, answer.is_contradiction) == (all(shared), not all(shared))


def test_two_sources_that_name_the_same_cluster_are_both_the_answer_and_no_contradiction():
    answer = answer_as_of([Statement("B", on(5)), Statement("B", on(5), shared=True)], on(5))

    assert len(answer.statements) == 2
    assert not answer.is_contradiction and not answer.is_shared


@given(MANY, DAYS)
def test_an_answer_is_the_newest_evidence_that_has_begun_and_not_ended(known, day):
    answer = answer_as_of(known, day)

    def until(statement):
        """The last day it is known for, up to the day."""
        last = statement.valid_to or max(
            statement.attested_on, statement.valid_from or statement.attested_on
        )
        return min(last, day)

    for statement in answer.statements:
        assert statement in known
        assert (statement.valid_from or statement.attested_on) <= day
        assert not statement.valid_to or statement.valid_to >= day
        assert until(statement) == (answer.last_attested or day)
    better = [
        statement
        for statement in known
        if (statement.valid_from or statement.attested_on) <= day
        and not (statement.valid_to and statement.valid_to < day)
        and statement not in answer.statements
    ]
    ended = max((s.valid_to for s in known if s.valid_to and s.valid_to < day), default=date.min)
    if answer:
        assert all(until(statement) < until(answer.statements[0]) for statement in better)
    else:
        assert all(until(statement) < ended for statement in better)


@given(MANY, DAYS)
def test_what_is_first_attested_after_a_day_changes_nothing_about_it(known, day):
    later = [s for s in known if s.attested_on > day and not s.valid_from and not s.valid_to]
    rest = [statement for statement in known if statement not in later]

    assert answer_as_of(known, day) == answer_as_of(rest, day)


@given(MANY, DAYS, st.randoms())
def test_the_order_of_the_statements_decides_nothing_but_their_order(known, day, random):
    mixed = random.sample(known, len(known))

    one, other = answer_as_of(known, day), answer_as_of(mixed, day)

    assert set(one.statements) == set(other.statements)
    assert one.last_attested == other.last_attested


@given(st.lists(statements(), min_size=1, max_size=6), DAYS)
def test_an_answer_is_true_of_its_last_attested_day_too(known, day):
    answer = answer_as_of(known, day)

    if answer.last_attested:
        assert set(answer.statements) <= set(answer_as_of(known, answer.last_attested).statements)


@given(statements(), statements())
def test_periods_collide_where_there_is_a_day_on_which_both_are_known(one, other):
    days = [date(2016, 1, 1) + timedelta(days=number) for number in range(12)]
    both = [
        day
        for day in days
        if all(
            s.valid_from and s.valid_from <= day and (not s.valid_to or day <= s.valid_to)
            for s in (one, other)
        )
    ]
    expected = both and one.cluster_id != other.cluster_id and not (one.shared and other.shared)

    assert periods_conflict(one, other) == periods_conflict(other, one) == bool(expected)
