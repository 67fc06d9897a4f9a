"""å ä ö and a a o: a reader without a Swedish keyboard finds them, who typed them finds just them."""

import unicodedata
from itertools import product

LETTERS = {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"}
READINGS = {"a": "aåä", "o": "oö"}
MAX_READINGS = 2048


def fold(word):
    """Return a word without diacritics: `läkemedel` as `lakemedel`."""
    plain = unicodedata.normalize("NFD", "".join(LETTERS.get(letter, letter) for letter in word))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def restore_diacritics(word, is_known):
    """Return the words with diacritics that a word without them may stand for, if they are known.

    A word that was typed with diacritics means just that: `höra` never stands for `hora`.
    """
    if fold(word) != word:
        return []
    readings = [READINGS.get(letter, letter) for letter in word]
    count = 1
    for choices in readings:
        count *= len(choices)
    if not 1 < count <= MAX_READINGS:
        return []
    variants = map("".join, product(*readings))
    return [variant for variant in variants if variant != word and is_known(variant)]
