"""Diacritic folding: a query typed without å, ä and ö also matches words that have them."""

import unicodedata
from itertools import product

LETTERS = {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"}
VARIANTS = {"a": "aåä", "o": "oö"}
MAX_VARIANTS = 2048


def fold(word):
    """Return a word without diacritics: `läkemedel` as `lakemedel`."""
    plain = unicodedata.normalize("NFD", "".join(LETTERS.get(letter, letter) for letter in word))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def restore_diacritics(word, is_known):
    """Return the known words with diacritics that fold to a word without any.

    A word that was typed with diacritics has none: `höra` never matches `hora`.
    """
    if fold(word) != word:
        return []
    choices = [VARIANTS.get(letter, letter) for letter in word]
    count = 1
    for letters in choices:
        count *= len(letters)
    if not 1 < count <= MAX_VARIANTS:
        return []
    variants = map("".join, product(*choices))
    return [variant for variant in variants if variant != word and is_known(variant)]
