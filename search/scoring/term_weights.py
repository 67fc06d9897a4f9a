"""How much a text is about a term: the weights that both engines add up."""

from collections import defaultdict

from ..analysis import analyzer

TITLE_WEIGHT, TERM_NAME_WEIGHT, SUMMARY_WEIGHT, TEXT_WEIGHT = 3.0, 1.5, 1.0, 0.5
WORD_WEIGHT, PART_WEIGHT = 1.0, 0.5
K1 = 1.3  # how soon more of the same stops to count
AVERAGE_LENGTH = 60  # words; in longer texts each counts less
B = 0.5
MAX_WEIGHT = 15  # four bits


def compute_term_weights(language, fields):
    """Return the weight of each term, 1 to 15, of texts in a language given as (field weight, text).

    The terms are the stems of words and of their parts, and pairs of words that follow each other. The
    weight does not depend on other entries, so that one entry is written without reading the rest.
    """
    counts, length = defaultdict(float), 0
    for field_weight, text in fields:
        before = ()
        for token in analyzer(language).tokens(text):
            stems = token.analysis.stems
            if not stems:
                continue
            length += 1
            parts = sorted(
                {stem for part in token.analysis.parts for stem in part.stems} - {*stems}
            )
            for stem in stems:
                counts[stem] += field_weight * WORD_WEIGHT
            for stem in parts:
                counts[stem] += field_weight * PART_WEIGHT
            for pair in bigrams(before, stems):
                counts[pair] += field_weight * WORD_WEIGHT
            before = stems
    damping = K1 * (1 - B + B * length / AVERAGE_LENGTH)
    return {
        term: max(1, round(MAX_WEIGHT * count / (count + damping)))
        for term, count in counts.items()
    }


def bigrams(before, stems):
    """Return the terms of two words that follow each other."""
    return [f"{first} {second}" for first in before for second in stems]
