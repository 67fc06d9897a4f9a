"""How well an entry answers: whole numbers, so that every engine adds up to the same."""

from math import log

SCALE = 20  # of a rare word that was typed and is asked for as a whole
LEAST_SHARE = (
    10  # percent of the best possible score; what is below only happens to have a common word
)
PINNED = 10**6  # above any sum of boosts and weights


def boosts(concepts, frequencies, total):
    """Return for each concept what each of its terms counts: more the rarer and the likelier it is.

    `frequencies` says how many of `total` entries have each term; those that none has are left out.
    """
    return [
        {
            term: max(1, round(SCALE * concept.share * likeness * _rarity(number, total) / 10_000))
            for term, likeness in concept.terms.items()
            if (number := frequencies.get(term))
        }
        for concept in concepts
    ]


def _rarity(number, total):
    return log(1 + (max(0, total - number) + 0.5) / (number + 0.5))
