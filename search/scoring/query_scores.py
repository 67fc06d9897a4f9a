"""The score of an entry for a query: BM25F's sum over terms, of idf times term weight, in integers.

A group of alternative terms counts as its best term (a disjunction maximum): an entry's score is the sum
over the groups of max(boost · weight), where the weight is stored with the entry, see
`search.scoring.term_weights`, and the boost is computed here. Integers add up alike in every engine.
"""

from math import log

from .term_weights import MAX_WEIGHT

BOOST_SCALE = 20  # makes boosts large enough to be rounded
MINIMUM_SHARE = 10  # percent of the best possible score; hits below it only share a common word
PINNED_BOOST = 1_000_000  # more than the score of any text


def term_boosts(groups, frequencies, total):
    """Return the boosts of each group's terms: idf times similarity times the group's share.

    `frequencies` are the numbers of entries, of `total`, that have each term; terms without any entry
    are left out.
    """
    return [
        {
            term: max(
                1, round(BOOST_SCALE * group.share * similarity * _idf(frequency, total) / 10_000)
            )
            for term, similarity in group.terms.items()
            if (frequency := frequencies.get(term))
        }
        for group in groups
    ]


def minimum_score(boosts):
    """Return the least score of a hit, for the boosts of a query."""
    best = sum(max(group_boosts.values(), default=0) for group_boosts in boosts)
    return MAX_WEIGHT * best * MINIMUM_SHARE // 100


def discriminating_terms(boosts):
    """Return the terms of which every hit has at least one: the others can't add up to `minimum_score`.

    The others are common words. An engine that filters by the discriminating terms need not score every
    entry that has a common one.
    """
    ranked = sorted(
        (boost, group_index, term)
        for group_index, group_boosts in enumerate(boosts)
        for term, boost in group_boosts.items()
    )
    best_of_group, minimum = [0] * len(boosts), minimum_score(boosts)
    for index, (boost, group_index, _term) in enumerate(ranked):
        best_of_group[group_index] = boost
        if MAX_WEIGHT * sum(best_of_group) >= minimum:
            return {term for _boost, _group_index, term in ranked[index:]}
    return set()


def _idf(frequency, total):
    """Return BM25's inverse document frequency of a term in the form that Lucene uses, never negative.

    ln(1 + (N − n + 0.5) / (n + 0.5)) for n of N entries. N and n are read at different moments, so n
    may exceed N for a short time.
    """
    return log(1 + (max(0, total - frequency) + 0.5) / (frequency + 0.5))
