"""How well an entry answers: whole numbers, so that every engine adds up to the same."""

from math import log

from .term_weights import MAX_WEIGHT

BOOST_SCALE = 20  # of a rare word that was typed and is asked for as a whole
MINIMUM_SHARE = 10  # percent of the best possible; what is below only happens to have a common word
PINNED_BOOST = 1_000_000  # more than all words together


def term_boosts(concepts, frequencies, total):
    """Return for each concept what each of its terms counts: more the rarer and the likelier it is.

    `frequencies` says how many of `total` entries have each term; those that none has are left out.
    """
    return [
        {
            term: max(
                1, round(BOOST_SCALE * concept.share * likeness * _rarity(number, total) / 10_000)
            )
            for term, likeness in concept.terms.items()
            if (number := frequencies.get(term))
        }
        for concept in concepts
    ]


def minimum_score(counted):
    """Return the least score of what is found, for what `boosts` returned."""
    best = sum(max(terms.values(), default=0) for terms in counted)
    return MAX_WEIGHT * best * MINIMUM_SHARE // 100


def discriminating_terms(counted):
    """Return the terms of which an entry must have one to reach `least`: all others together do not.

    Common words stand in every other entry; an engine that knows this need not add them up for nothing.
    """
    ranked = sorted(
        (boost, concept, term)
        for concept, terms in enumerate(counted)
        for term, boost in terms.items()
    )
    others, enough = [0] * len(counted), minimum_score(counted)
    for place, (boost, concept, _term) in enumerate(ranked):
        others[concept] = boost
        if MAX_WEIGHT * sum(others) >= enough:
            return {term for _boost, _concept, term in ranked[place:]}
    return set()


def _rarity(number, total):
    return log(1 + (max(0, total - number) + 0.5) / (number + 0.5))
