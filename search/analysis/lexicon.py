"""The Swedish lexicon: forms, the words that they belong to, and their places in compounds."""

import zlib
from functools import cached_property
from pathlib import Path

import marisa_trie

FIRST, MIDDLE, LAST, WORD, WHOLE = 1, 2, 4, 8, 16
MIN_PART_LENGTH = 3


class Lexicon:
    """Reads the file that `data/make_lexicon.py` makes; the file stays on disk and is mapped."""

    def __init__(self, path):
        self._path = Path(path)
        self._forms = marisa_trie.BytesTrie().mmap(str(path))

    @cached_property
    def digest(self):
        """A number that changes with the data."""
        return f"{zlib.crc32(self._path.read_bytes()):08x}"

    def words(self, form):
        """Return the words that a form belongs to, or an empty list for one that is not known."""
        return self._bases(form, WORD)

    def split(self, word):
        """Return the forms that a compound is made of, or nothing for a word that is none.

        They cover the whole word and each has its place by the dictionary. Of several ways the one
        with the fewest parts is taken, and of these the one with the longest first part.
        """
        if any(places & WHOLE for places, _base in self._records(word)):
            return ()
        return min(
            self._splits(word, FIRST), key=lambda parts: (len(parts), -len(parts[0])), default=()
        )

    def bases(self, part):
        """Return the words that a part of a compound belongs to."""
        return self._bases(part, WORD) or self._bases(part, FIRST | MIDDLE | LAST)

    def _splits(self, word, place):
        for head in self._forms.prefixes(word):
            rest = word[len(head) :]
            if min(len(head), len(rest)) < MIN_PART_LENGTH or not self._may_be(head, place):
                continue
            if self._may_be(rest, LAST):
                yield head, rest
            if len(rest) >= 2 * MIN_PART_LENGTH:
                yield from ((head, *parts) for parts in self._splits(rest, MIDDLE))

    def _may_be(self, form, place):
        return any(places & place for places, _base in self._records(form))

    def _bases(self, form, place):
        return [base for places, base in self._records(form) if places & place]

    def _records(self, form):
        return [
            (record[0], form[: len(form) - record[1]] + record[2:].decode())
            for record in self._forms.get(form, ())
        ]
