"""What a visitor asks for: each word with all that may stand for it, ready for an engine."""

from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from .analysis import analyzer
from .analysis.folding import unfolded
from .phrases import LONGEST
from .synonyms import synonyms
from .vocabulary import vocabulary
from .weights import pairs

TYPED = 100
UNFOLDED, UNFOLDED_BESIDE_TYPED = 95, 40
CORRECTED = 80
SYNONYM, DERIVED, PART = 65, 50, 70
PAIR, PARTICLE = 30, 80
LONGEST_QUESTION = 40  # words

PARTICLES = {"av", "efter", "fram", "in", "med", "om", "på", "till", "upp", "ut", "över"}
FARTHEST_PARTICLE = 2  # words after its verb: `följer man upp`
ENDINGS = ("ning", "ing", "ande", "are")
SHORTEST_STEM = 4


@dataclass
class Concept:
    """One thing that is asked for: the terms that stand for it, each with its likeness in percent.

    `share` is the part of a word that it is, in percent: a compound asks for each of its parts.
    """

    terms: dict[str, int] = field(default_factory=dict)
    share: int = 100

    def add(self, terms, likeness):
        """Let terms stand for it; one that does so already keeps the greater likeness."""
        for term in terms:
            self.terms[term] = max(likeness, self.terms.get(term, 0))


class Question:
    """A question in a language as concepts, and the words that were read for those not known.

    `typed` and `read` are the stems of its words, as they were typed and as they were read.
    """

    def __init__(self, text, language):
        self.language = language
        self._analyzer = analyzer(language)
        self._vocabulary = vocabulary(language)
        self._synonyms = synonyms(language)
        self.corrections = {}
        tokens = list(self._analyzer.tokens(text))[:LONGEST_QUESTION]
        readings = [
            self._readings(token.word) | self._with_particle(token.word, tokens[place + 1 :])
            for place, token in enumerate(tokens)
            if token.analysis.stems
        ]
        words = [self._word(reading) for reading in readings]
        first = [next(iter(reading)) for reading in readings]
        self.typed = tuple(filter(None, (token.analysis.stems for token in tokens)))
        self.read = tuple(token.analysis.stems for token in first)
        self._add_synonyms(first, words)
        self.concepts = [concept for word in words for concept in word] + self._pairs(first)

    def _readings(self, word):
        """Return what a typed word may stand for: tokens with their likeness, the likeliest first."""
        known = word in self._vocabulary or self._analyzer.is_known(word) or word in self._synonyms
        unfolded = self._unfolded(word)
        if unfolded:
            likeness = UNFOLDED_BESIDE_TYPED if known else UNFOLDED
            others = dict.fromkeys(unfolded, likeness)
        else:
            others = {} if known else dict.fromkeys(self._vocabulary.closest(word), CORRECTED)
            if others:
                self.corrections[word] = next(iter(others))
        readings = {word: TYPED, **others} if known or not others else {**others, word: TYPED}
        return {self._token(other): likeness for other, likeness in readings.items()}

    def _with_particle(self, verb, following):
        """Return the verb that a particle belongs to, if any: who follows `upp` does an `uppföljning`."""
        near = takewhile(lambda token: not token.analysis.stems, following[:FARTHEST_PARTICLE])
        verbs = [token.word + verb for token in near if token.word in PARTICLES]
        return {self._token(word): PARTICLE for word in verbs if self._analyzer.is_known(word)}

    def _unfolded(self, word):
        """Return the words with diacritics that one without may stand for, those of entries first."""
        return self._vocabulary.unfolded(word) or unfolded(word, self._analyzer.is_known)

    def _token(self, word):
        return next(self._analyzer.tokens(word))

    def _word(self, readings):
        """Return the concepts of a word: one, or one for each part of a compound."""
        parts = _outermost(next(iter(readings)).analysis.parts) or [None]
        concepts = [Concept(share=100 // len(parts)) for _part in parts]
        for concept, part in zip(concepts, parts, strict=True):
            for token, likeness in readings.items():
                concept.add(token.analysis.stems, likeness)
                concept.add(_derived(token.analysis.stems), likeness * DERIVED // 100)
            if part:
                concept.add(part.stems, PART)
                concept.add(_derived(part.stems), PART * DERIVED // 100)
                concept.add(self._synonyms.of([part.stems]), PART * SYNONYM // 100)
        return concepts

    def _add_synonyms(self, tokens, words):
        """Add to the concepts of words that follow each other what means the same as all of them."""
        stems = [token.analysis.stems for token in tokens]
        for start in range(len(stems)):
            for end in range(start + 1, min(start + LONGEST, len(stems)) + 1):
                alternatives = self._synonyms.of(stems[start:end])
                for concept in (concept for word in words[start:end] for concept in word):
                    concept.add(alternatives, SYNONYM)

    def _pairs(self, tokens):
        """Return a concept for each two words that follow each other: side by side they say more."""
        return [
            Concept(dict.fromkeys(pairs(first, second), TYPED), PAIR)
            for first, second in pairwise(token.analysis.stems for token in tokens)
        ]


def _outermost(parts):
    """Return the parts of a compound without the parts of its parts."""
    return [
        part
        for part in parts
        if not any(
            other is not part and other.start <= part.start and part.end <= other.end
            for other in parts
        )
    ]


def _derived(stems):
    """Return the stems of verbs from those of their nouns, and the other way round, as far as there are."""
    found = []
    for stem in stems:
        found += [stem + ending for ending in ENDINGS]
        found += [
            stem.removesuffix(ending)
            for ending in ENDINGS
            if stem.endswith(ending) and len(stem) >= len(ending) + SHORTEST_STEM
        ]
    return found
