"""What dated statements say about a day: the newest evidence, and never more than was attested.

A statement names a cluster, the day it was attested, and its first and last day where they are
known.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AsOfAnswer:
    """The statements with the newest evidence for a day; without any, the answer is not known.

    `last_attested` is the day they are last known to have held, None where they hold on the day.
    """

    statements: tuple = ()
    last_attested: date | None = None

    def __bool__(self):
        return bool(self.statements)

    @property
    def clusters(self):
        """The keys of the clusters that the statements name."""
        return {statement.cluster_id for statement in self.statements}

    @property
    def is_shared(self):
        """Whether several clusters answer together, as all their sources say."""
        return len(self.clusters) > 1 and all(statement.shared for statement in self.statements)

    @property
    def is_contradiction(self):
        """Whether the sources name different clusters without saying that these share."""
        return len(self.clusters) > 1 and not self.is_shared


def answer_as_of(statements, day):
    """Return the answer for a day from all statements about a region or an area, in their order.

    A statement that has ended is no answer itself, but outweighs older ones: nobody is named who had
    been replaced before.
    """
    evidence = [
        (_evidence(statement, day), statement)
        for statement in statements
        if _beginning(statement) <= day or _has_ended(statement, day)
    ]
    newest = max((on for on, _statement in evidence), default=None)
    answering = [
        statement for on, statement in evidence if on == newest and not _has_ended(statement, day)
    ]
    if not answering:
        return AsOfAnswer()
    return AsOfAnswer(tuple(answering), last_attested=newest if newest < day else None)


def periods_conflict(one, other):
    """Return whether two statements about the same name different clusters for a day both know.

    Only periods with a known beginning count; one without an end goes on.
    """
    if one.cluster_id == other.cluster_id or (one.shared and other.shared):
        return False
    if not one.valid_from or not other.valid_from:
        return False
    return max(one.valid_from, other.valid_from) <= min(_last_day(one), _last_day(other))


def _beginning(statement):
    return statement.valid_from or statement.attested_on


def _evidence(statement, day):
    """The last day until `day` on which the statement is known to have held."""
    known_until = statement.valid_to or max(statement.attested_on, _beginning(statement))
    return min(day, known_until)


def _has_ended(statement, day):
    return bool(statement.valid_to) and statement.valid_to < day


def _last_day(statement):
    return statement.valid_to or date.max
