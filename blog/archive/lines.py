"""Reads a text file line by line and rejects lines that are no text."""

import re
from dataclasses import dataclass

from .errors import LineError

MAX_LINE_BYTES = 65_536
CONTROL_CHARACTER = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True)
class Line:
    """A line without its end; `offset` is its place in bytes, `ended` whether a line end follows."""

    number: int
    offset: int
    text: str
    ended: bool

    @property
    def is_blank(self):
        return not self.text or self.text.isspace()

    @property
    def is_indented(self):
        return self.text[:1].isspace()


def normalise(text):
    """Return a text with each run of white space (including no-break spaces) as one space."""
    return " ".join(text.split())


def read_lines(file, path, offset=0, number=1):
    """Yield each `Line` of a binary file from an offset in bytes on, where line `number` begins.

    Raises `Fault` at a line that is not UTF-8, is longer than 65,536 bytes or holds control
    characters.
    """
    file.seek(offset)
    while raw := file.readline(MAX_LINE_BYTES + 1):
        if len(raw) > MAX_LINE_BYTES:
            raise LineError(path, number, f"the line is longer than {MAX_LINE_BYTES:,} bytes")
        yield Line(number, offset, _text(raw, path, number), raw.endswith(b"\n"))
        offset, number = offset + len(raw), number + 1


def _text(raw, path, number):
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise LineError(path, number, f"byte {error.start + 1} of the line is not UTF-8") from error
    text = text.removesuffix("\n").removesuffix("\r")
    if control := CONTROL_CHARACTER.search(text):
        raise LineError(
            path, number, f"the line holds the control character {ord(control[0]):#04x}"
        )
    return text
