"""Query expansion: each word of a query with the other terms that may match it."""

import re
from itertools import pairwise, takewhile

from ..analysis import analyzer
from ..analysis.folding import restore_diacritics
from ..analysis.phrases import MAX_PHRASE_WORDS
from ..analysis.tokens import bigrams
from ..editorial.synonyms import synonym_map
from .spelling import vocabulary
from .term_groups import TermGroup

# Similarities, in percent, of a term to the word that was typed.
EXACT = 100
DIACRITICS_RESTORED, DIACRITICS_RESTORED_BESIDE_EXACT = 95, 40
CORRECTED = 80
PARTICLE_VERB = 80
COMPOUND_PART, SYNONYM, DERIVED = 70, 65, 50

BIGRAM_SHARE = 30
MAX_QUERY_WORDS = 40

PARTICLES = {"av", "efter", "fram", "in", "med", "om", "på", "till", "upp", "ut", "över"}
MAX_PARTICLE_DISTANCE = 2  # words after the verb: `följer man upp`
DERIVATIONAL_ENDINGS = ("ning", "ing", "ande", "are")
MIN_STEM_LENGTH = 4
MIN_PREFIX_LENGTH, MAX_INFLECTIONS = 3, 50
QUOTATION_MARK = re.compile('["“”„«»]')


class QueryExpansion:
    """A query in one language, expanded into groups of terms.

    Words in quotation marks are a phrase: they match as typed, next to each other. A missing closing mark
    is assumed at the end. `typed_stems` and `corrected_stems` are the stems of the query's words before
    and after spelling correction. `corrections` maps each misspelt word to its best correction,
    `unknown_words` have no correction either, and `matching_words` match something on their own.
    """

    def __init__(self, text, language):
        self.language = language
        self._analyzer = analyzer(language)
        self._vocabulary = vocabulary(language)
        self._synonyms = synonym_map(language)
        self.corrections, self.unknown_words, self.matching_words = {}, [], []
        groups_by_word, best_tokens, phrase_numbers, typed_stems = [], [], [], []
        for tokens, phrase_number in self._segments(text):
            for position, token in enumerate(tokens):
                if token.analysis.stems:
                    variants = self._variants(token.word, quoted=phrase_number is not None)
                    variants |= self._particle_verbs(token.word, tokens[position + 1 :])
                    groups_by_word.append(self._word_groups(variants))
                    best_tokens.append(next(iter(variants)))
                    phrase_numbers.append(phrase_number)
                    typed_stems.append(token.analysis.stems)
        self.typed_stems = tuple(typed_stems)
        self.corrected_stems = tuple(token.analysis.stems for token in best_tokens)
        self._add_synonyms(groups_by_word)
        self.groups = [
            *(group for groups in groups_by_word for group in groups),
            *self._bigram_groups(phrase_numbers),
            *self._single_word_phrases(phrase_numbers),
        ]

    def _segments(self, text):
        """Yield the tokens outside and inside of quotation marks in turn, with the phrase number or None."""
        remaining = MAX_QUERY_WORDS
        for number, segment in enumerate(QUOTATION_MARK.split(text)):
            tokens = list(self._analyzer.tokens(segment))[:remaining]
            remaining -= len(tokens)
            yield tokens, number if number % 2 else None

    def _variants(self, word, quoted):
        """Return the tokens that a typed word may stand for with their similarity, the likeliest first.

        Spelling correction does not apply to quoted words.
        """
        is_known = (
            word in self._vocabulary
            or self._analyzer.is_known(word)
            or word in self._synonyms
            or self._has_inflections(self._token(word).analysis.stems)
        )
        restored = self._restore_diacritics(word)
        corrections = [] if is_known or restored else self._vocabulary.corrections(word)
        if word in self._vocabulary or self._vocabulary.restore_diacritics(word) or corrections:
            self.matching_words.append(word)
        if restored:
            similarity = DIACRITICS_RESTORED_BESIDE_EXACT if is_known else DIACRITICS_RESTORED
            others = dict.fromkeys(restored, similarity)
        else:
            others = {} if quoted else dict.fromkeys(corrections, CORRECTED)
        if corrections and not quoted:
            self.corrections[word] = corrections[0]
        elif not (corrections or restored or is_known):
            self.unknown_words.append(word)
        typed_first = is_known or not others
        variants = {word: EXACT, **others} if typed_first else {**others, word: EXACT}
        return {self._token(variant): similarity for variant, similarity in variants.items()}

    def _has_inflections(self, stems):
        """Tell whether the vocabulary has another inflected form of a word that it lacks."""
        return any(
            stem in self._token(other).analysis.stems
            for stem in stems
            if len(stem) >= MIN_PREFIX_LENGTH
            for other in self._vocabulary.completions(stem[:-1], MAX_INFLECTIONS)
        )

    def _particle_verbs(self, verb, next_tokens):
        """Return the verb with its particle as one word, if any: `följer upp` matches `uppföljning`."""
        stop_words = takewhile(
            lambda token: not token.analysis.stems, next_tokens[:MAX_PARTICLE_DISTANCE]
        )
        verbs = [token.word + verb for token in stop_words if token.word in PARTICLES]
        return {self._token(word): PARTICLE_VERB for word in verbs if self._analyzer.is_known(word)}

    def _restore_diacritics(self, word):
        """Return the words with diacritics that a word may stand for, preferably from the vocabulary."""
        return self._vocabulary.restore_diacritics(word) or restore_diacritics(
            word, self._analyzer.is_known
        )

    def _token(self, word):
        return next(self._analyzer.tokens(word))

    def _word_groups(self, variants):
        """Return the groups of a word: one, or one for each part of a compound."""
        parts = _outermost(next(iter(variants)).analysis.parts) or [None]
        groups = [TermGroup(share=100 // len(parts)) for _part in parts]
        for group, part in zip(groups, parts, strict=True):
            for token, similarity in variants.items():
                group.add(token.analysis.stems, similarity)
                group.add(_derivations(token.analysis.stems), similarity * DERIVED // 100)
            if part:
                group.add(part.stems, COMPOUND_PART)
                group.add(_derivations(part.stems), COMPOUND_PART * DERIVED // 100)
                group.add(self._synonyms.get([part.stems]), COMPOUND_PART * SYNONYM // 100)
        return groups

    def _add_synonyms(self, groups_by_word):
        """Add the synonyms of every sequence of adjacent words to the groups of each of its words."""
        stems = self.corrected_stems
        for start in range(len(stems)):
            for end in range(start + 1, min(start + MAX_PHRASE_WORDS, len(stems)) + 1):
                synonyms = self._synonyms.get(stems[start:end])
                for group in (group for groups in groups_by_word[start:end] for group in groups):
                    group.add(synonyms, SYNONYM)

    def _bigram_groups(self, phrase_numbers):
        """Return a group for each two adjacent words: they say more side by side.

        A group whose words belong to one phrase is required.
        """
        return [
            TermGroup(
                dict.fromkeys(bigrams(stems, next_stems), EXACT),
                BIGRAM_SHARE,
                number is not None and number == next_number,
            )
            for (stems, next_stems), (number, next_number) in zip(
                pairwise(self.corrected_stems), pairwise(phrase_numbers), strict=True
            )
        ]

    def _single_word_phrases(self, phrase_numbers):
        """Return a required group for each phrase of a single word."""
        return [
            TermGroup(dict.fromkeys(stems, EXACT), BIGRAM_SHARE, required=True)
            for stems, number in zip(self.corrected_stems, phrase_numbers, strict=True)
            if number is not None and phrase_numbers.count(number) == 1
        ]


def merge_expansions(expansions):
    """Return the groups of one text's expansions in several languages, as one query.

    Required groups of different languages become alternatives: an entry has only one language.
    """
    groups = [group for e in expansions for group in e.groups if not group.required]
    required = [[group for group in e.groups if group.required] for e in expansions]
    required = [language_groups for language_groups in required if language_groups]
    for position in range(max(map(len, required), default=0)):
        merged = TermGroup(share=BIGRAM_SHARE, required=True)
        for language_groups in required:
            group = language_groups[min(position, len(language_groups) - 1)]
            for term, similarity in group.terms.items():
                merged.add([term], similarity)
        groups.append(merged)
    return tuple(groups)


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


def _derivations(stems):
    """Return the stems of nouns that are derived from verbs, and of the verbs of such nouns."""
    derivations = []
    for stem in stems:
        derivations += [stem + ending for ending in DERIVATIONAL_ENDINGS]
        derivations += [
            stem.removesuffix(ending)
            for ending in DERIVATIONAL_ENDINGS
            if stem.endswith(ending) and len(stem) >= len(ending) + MIN_STEM_LENGTH
        ]
    return derivations
