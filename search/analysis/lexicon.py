"""The Swedish lexicon: inflected forms, their base forms, and their positions in compounds."""

import zlib
from functools import cached_property
from pathlib import Path

import marisa_trie

FIRST, MIDDLE, LAST, WORD, WHOLE = 1, 2, 4, 8, 16  # flags: positions in a compound, and two more
MIN_PART_LENGTH = 3


class Lexicon:
    """Reads the file that `data/make_lexicon.py` makes; the file is memory-mapped."""

    def __init__(self, path):
        self._path = Path(path)
        self._forms = marisa_trie.BytesTrie().mmap(str(path))

    @cached_property
    def digest(self):
        """A checksum of the data."""
        return f"{zlib.crc32(self._path.read_bytes()):08x}"

    def base_forms(self, form):
        """Return the base forms of an inflected form; an unknown form has none."""
        return self._base_forms(form, WORD)

    def split(self, word):
        """Return the parts of a compound; a word that isn't one has none.

        The parts cover the whole word, and the dictionary allows each in its position. Of several splits
        the one with the fewest parts wins, and of these the one with the longest first part.
        """
        if any(flags & WHOLE for flags, _base in self._records(word)):
            return ()
        return min(
            self._splits(word, FIRST), key=lambda parts: (len(parts), -len(parts[0])), default=()
        )

    def part_base_forms(self, part):
        """Return the base forms of a part of a compound."""
        return self._base_forms(part, WORD) or self._base_forms(part, FIRST | MIDDLE | LAST)

    def _splits(self, word, position):
        for head in self._forms.prefixes(word):
            rest = word[len(head) :]
            if min(len(head), len(rest)) < MIN_PART_LENGTH or not self._allows(head, position):
                continue
            if self._allows(rest, LAST):
                yield head, rest
            if len(rest) >= 2 * MIN_PART_LENGTH:
                yield from ((head, *parts) for parts in self._splits(rest, MIDDLE))

    def _allows(self, form, position):
        return any(flags & position for flags, _base in self._records(form))

    def _base_forms(self, form, wanted_flags):
        return [base for flags, base in self._records(form) if flags & wanted_flags]

    def _records(self, form):
        """Return (flags, base form) for each meaning of a form.

        A record has a byte of flags, a byte for the number of letters to cut off, and the letters to add.
        """
        return [
            (record[0], form[: len(form) - record[1]] + record[2:].decode())
            for record in self._forms.get(form, ())
        ]
