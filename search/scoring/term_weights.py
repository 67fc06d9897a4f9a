"""The weight of each term in an entry: the term-frequency part of BM25F, stored when it is indexed.

BM25F is BM25 for documents with several fields, in which an occurrence counts by the weight of its
field: Robertson, Zaragoza and Taylor, “Simple BM25 Extension to Multiple Weighted Fields” (CIKM 2004).
The other part, the inverse document frequency, is in `search.scoring.query_scores`.
"""

from collections import defaultdict

from ..analysis import analyzer
from ..analysis.tokens import bigrams

TITLE_WEIGHT, TERM_NAME_WEIGHT, SUMMARY_WEIGHT, TEXT_WEIGHT = 3.0, 1.5, 1.0, 0.5
WORD_WEIGHT, PART_WEIGHT = 1.0, 0.5
K1 = 1.3  # BM25's saturation: the smaller, the sooner further occurrences stop to count
B = 0.5  # BM25's length normalization: 0 ignores the length, 1 is proportional to it
AVERAGE_LENGTH = 60  # words; a constant, so that one entry is indexed without reading all others
MAX_WEIGHT = 15  # four bits


def compute_term_weights(language, fields):
    """Return the weight of each term, an integer from 1 to 15, of texts given as (field weight, text).

    Terms are the stems of words and of parts of compounds, and bigrams. The weight is
    tf / (tf + k1 · (1 − b + b · length / average length)), where tf is the weighted term frequency.
    """
    frequencies, length = defaultdict(float), 0
    for field_weight, text in fields:
        previous_stems = ()
        for token in analyzer(language).tokens(text):
            stems = token.analysis.stems
            if not stems:
                continue
            length += 1
            part_stems = {stem for part in token.analysis.parts for stem in part.stems} - {*stems}
            for stem in stems:
                frequencies[stem] += field_weight * WORD_WEIGHT
            for stem in sorted(part_stems):
                frequencies[stem] += field_weight * PART_WEIGHT
            for bigram in bigrams(previous_stems, stems):
                frequencies[bigram] += field_weight * WORD_WEIGHT
            previous_stems = stems
    saturation = K1 * (1 - B + B * length / AVERAGE_LENGTH)
    return {
        term: max(1, round(MAX_WEIGHT * frequency / (frequency + saturation)))
        for term, frequency in frequencies.items()
    }
