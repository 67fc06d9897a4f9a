"""What a visitor asks for: each word with all that may stand for it, ready for an engine."""

import re
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from ..analysis import analyzer
from ..analysis.folding import restore_diacritics
from ..editorial.phrases import MAX_PHRASE_WORDS
from ..editorial.synonyms import synonym_map
from ..scoring.term_weights import bigrams
from .spelling import vocabulary

TYPED = 100
UNFOLDED, UNFOLDED_BESIDE_TYPED = 95, 40
CORRECTED = 80
SYNONYM, DERIVED, PART = 65, 50, 70
PAIR, PARTICLE = 30, 80
MAX_QUERY_WORDS = 40  # words

PARTICLES = {"av", "efter", "fram", "in", "med", "om", "på", "till", "upp", "ut", "över"}
FARTHEST_PARTICLE = 2  # words after its verb: `följer man upp`
ENDINGS = ("ning", "ing", "ande", "are")
SHORTEST_STEM = 4
SHORTEST_BEGINNING, MOST_FORMS = 3, 50
QUOTE = re.compile('["“”„«»]')


@dataclass
class TermGroup:
    """One thing that is asked for: the terms that stand for it, each with its likeness in percent.

    `share` is the part of a word that it is, in percent: a compound asks for each of its parts. What is
    `required` must be had: an entry with none of the terms is no answer, whatever else it has.
    """

    terms: dict[str, int] = field(default_factory=dict)
    share: int = 100
    required: bool = False

    def add(self, terms, likeness):
        """Let terms stand for it; one that does so already keeps the greater likeness."""
        for term in terms:
            self.terms[term] = max(likeness, self.terms.get(term, 0))


class QueryExpansion:
    """A question in a language as concepts.

    What stands in quotation marks is meant as it is typed: its words must follow each other. A last mark
    that is left out stands at the end. `typed` and `read` are the stems of its words, as they were typed
    and as they were read. `corrections` has what was read for typed words that are not known, `unknown`
    those that are like no other either, and `written` those that find something alone.
    """

    def __init__(self, text, language):
        self.language = language
        self._analyzer = analyzer(language)
        self._vocabulary = vocabulary(language)
        self._synonyms = synonym_map(language)
        self.corrections, self.unknown, self.written = {}, [], []
        words, first, phrases, typed = [], [], [], []
        for tokens, phrase in self._segments(text):
            for place, token in enumerate(tokens):
                if token.analysis.stems:
                    reading = self._readings(token.word, quoted=phrase is not None)
                    reading |= self._with_particle(token.word, tokens[place + 1 :])
                    words.append(self._word(reading))
                    first.append(next(iter(reading)))
                    phrases.append(phrase)
                    typed.append(token.analysis.stems)
        self.typed = tuple(typed)
        self.read = tuple(token.analysis.stems for token in first)
        self._add_synonyms(first, words)
        asked = [concept for word in words for concept in word]
        self.concepts = asked + self._pairs(first, phrases) + self._single(first, phrases)

    def _segments(self, text):
        """Yield the words inside and outside of quotation marks in turn, each with its phrase or None."""
        left = MAX_QUERY_WORDS
        for number, segment in enumerate(QUOTE.split(text)):
            tokens = list(self._analyzer.tokens(segment))[:left]
            left -= len(tokens)
            yield tokens, number if number % 2 else None

    def _readings(self, word, quoted):
        """Return what a typed word may stand for: tokens with their likeness, the likeliest first.

        A quoted one is never read as another word.
        """
        known = (
            word in self._vocabulary
            or self._analyzer.is_known(word)
            or word in self._synonyms
            or self._has_other_forms(self._token(word).analysis.stems)
        )
        unfolded = self._unfolded(word)
        near = [] if known or unfolded else self._vocabulary.closest(word)
        if word in self._vocabulary or self._vocabulary.unfolded(word) or near:
            self.written.append(word)
        if unfolded:
            likeness = UNFOLDED_BESIDE_TYPED if known else UNFOLDED
            others = dict.fromkeys(unfolded, likeness)
        else:
            others = {} if quoted else dict.fromkeys(near, CORRECTED)
        if near and not quoted:
            self.corrections[word] = near[0]
        elif not (near or unfolded or known):
            self.unknown.append(word)
        readings = {word: TYPED, **others} if known or not others else {**others, word: TYPED}
        return {self._token(other): likeness for other, likeness in readings.items()}

    def _has_other_forms(self, stems):
        """Whether an entry has a form of a word, though not the one that was typed."""
        return any(
            stem in self._token(other).analysis.stems
            for stem in stems
            if len(stem) >= SHORTEST_BEGINNING
            for other in self._vocabulary.completions(stem[:-1], MOST_FORMS)
        )

    def _with_particle(self, verb, following):
        """Return the verb that a particle belongs to, if any: who follows `upp` does an `uppföljning`."""
        near = takewhile(lambda token: not token.analysis.stems, following[:FARTHEST_PARTICLE])
        verbs = [token.word + verb for token in near if token.word in PARTICLES]
        return {self._token(word): PARTICLE for word in verbs if self._analyzer.is_known(word)}

    def _unfolded(self, word):
        """Return the words with diacritics that one without may stand for, those of entries first."""
        return self._vocabulary.unfolded(word) or restore_diacritics(word, self._analyzer.is_known)

    def _token(self, word):
        return next(self._analyzer.tokens(word))

    def _word(self, readings):
        """Return the concepts of a word: one, or one for each part of a compound."""
        parts = _outermost(next(iter(readings)).analysis.parts) or [None]
        concepts = [TermGroup(share=100 // len(parts)) for _part in parts]
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
            for end in range(start + 1, min(start + MAX_PHRASE_WORDS, len(stems)) + 1):
                alternatives = self._synonyms.of(stems[start:end])
                for concept in (concept for word in words[start:end] for concept in word):
                    concept.add(alternatives, SYNONYM)

    def _pairs(self, tokens, phrases):
        """Return a concept for each two words that follow each other: side by side they say more.

        Those of a phrase are required.
        """
        stems = [token.analysis.stems for token in tokens]
        return [
            TermGroup(
                dict.fromkeys(bigrams(before, after), TYPED), PAIR, one is not None and one == other
            )
            for (before, after), (one, other) in zip(
                pairwise(stems), pairwise(phrases), strict=True
            )
        ]

    def _single(self, tokens, phrases):
        """Return a required concept for each phrase that is but one word."""
        return [
            TermGroup(dict.fromkeys(token.analysis.stems, TYPED), PAIR, required=True)
            for token, phrase in zip(tokens, phrases, strict=True)
            if phrase is not None and phrases.count(phrase) == 1
        ]


def merge_expansions(questions):
    """Return the concepts of one text read in several languages, as one request.

    What is required in one language is an alternative to what is in another: an entry has one language.
    """
    free = [concept for q in questions for concept in q.concepts if not concept.required]
    required = [[concept for concept in q.concepts if concept.required] for q in questions]
    required = [concepts for concepts in required if concepts]
    longest = max(map(len, required), default=0)
    for place in range(longest):
        merged = TermGroup(share=PAIR, required=True)
        for concepts in required:
            for term, likeness in concepts[min(place, len(concepts) - 1)].terms.items():
                merged.add([term], likeness)
        free.append(merged)
    return tuple(free)


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
