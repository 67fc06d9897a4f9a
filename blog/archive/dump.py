"""Parses a text dump of the old site: a list of dated posts and the texts around the list."""

import datetime
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from .errors import LineError
from .lines import normalise, read_lines

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
BULLET = re.compile(r" • (?P<day>[0-9]{2}) (?P<month>\S+) (?P<year>[0-9]{4})")
INDENT = "  "
LIST_HEADING, JUMBOTRON, VISION = "Aktuellt", "Website Jumbotron", "Vision"
MAX_STRAY_LINES = 100


@dataclass(frozen=True)
class ArchivedPost:
    """A post of the old site with normalised white space, and the line where it begins."""

    date: datetime.date
    title: str
    excerpt: str
    line: int

    @property
    def digest(self):
        """See `digest`."""
        return digest(self.date, self.title, self.excerpt)


def digest(date, title, excerpt):
    """Return the identity of a post: the SHA-256 of its date, title and excerpt in hexadecimal."""
    return hashlib.sha256(f"{date.isoformat()}\t{title}\t{excerpt}".encode()).hexdigest()


class Dump:
    """A dump that was parsed once, so that it is known to be valid; posts stay in the file.

    `vision` is the text of the vision, from `vision_line`, or empty; `stray` holds the lines that are
    no content, as (number, text): alternative texts of images. `docs/import.md` has the format.
    """

    def __init__(self, path, check=lambda post: None):
        """Read a dump; `check` returns the error of a post, or None. Raises `LineError`."""
        self.path = Path(path)
        self.vision = ""
        self.vision_line = 0
        self.stray = []
        self.last_date = datetime.date.min
        self._positions = []
        try:
            with self.path.open("rb") as file:
                self._read(_Posts(file, path), check)
        except OSError as error:
            raise LineError(path, 1, f"cannot be read: {error.strerror}") from error

    def __len__(self):
        return len(self._positions)

    def oldest_first(self):
        """Yield each `ArchivedPost`, the last of the file first."""
        with self.path.open("rb") as file:
            for position in reversed(self._positions):
                yield _Posts(file, self.path, *position).post()

    def _read(self, posts, check):
        self._read_around(posts, until=LIST_HEADING)
        posts.skip_blank()
        while posts.line and posts.line.is_indented and not posts.line.is_blank:
            position = posts.line.offset, posts.line.number
            post = posts.post()
            if reason := check(post):
                raise posts.error(reason, post.line)
            self._positions.append(position)
            self.last_date = max(self.last_date, post.date)
        if not self._positions:
            raise posts.error(f"no post stands under “{LIST_HEADING}”")
        self._read_around(posts)

    def _read_around(self, posts, until=None):
        """Read the texts outside of the list, up to a given line or the end of the file."""
        posts.skip_blank()
        while posts.line and posts.line.text != until:
            line = posts.take()
            if line.is_indented or line.text.startswith("•") or line.text == LIST_HEADING:
                raise posts.error("this stands outside of the list of posts", line.number)
            if line.text in (JUMBOTRON, VISION):
                self._take_vision(posts, line)
            if line.text != VISION:
                self.stray.append((line.number, normalise(line.text)))
            if len(self.stray) > MAX_STRAY_LINES:
                raise posts.error(f"more than {MAX_STRAY_LINES} lines outside of the list of posts")
            posts.skip_blank()
        if until and not posts.take():
            raise posts.error(f"there is no line “{until}”, under which the posts stand")

    def _take_vision(self, posts, heading):
        posts.skip_blank()
        if not posts.line:
            raise posts.error(f"the file ends before the text under “{heading.text}”")
        vision = normalise(posts.take().text)
        if self.vision not in ("", vision):
            raise posts.error("the vision is another than further up in the file")
        self.vision, self.vision_line = vision, posts.number


class _Posts:
    """A reader of a dump with one line of lookahead, `line`."""

    def __init__(self, file, path, *position):
        self.path = path
        self.lines = read_lines(file, path, *position)
        self.number = 1
        self.line = next(self.lines, None)

    def take(self):
        """Return the current line, or None at the end, and advance to the next."""
        taken, self.line = self.line, next(self.lines, None)
        self.number = taken.number if taken else self.number
        return taken

    def skip_blank(self):
        while self.line and self.line.is_blank:
            self.take()

    def post(self):
        """Return the `ArchivedPost` that begins with the current line."""
        first = self.take()
        date = self._date(first.text)
        title = self._paragraph("title")
        return ArchivedPost(date, title, self._paragraph("excerpt"), first.number)

    def _date(self, text):
        match = BULLET.fullmatch(text)
        if not match:
            raise self.error("expected the date of a post, written as “ • 05 sep 2016”")
        if match["month"] not in MONTHS:
            raise self.error(f"there is no month “{match['month']}”")
        try:
            month = MONTHS.index(match["month"]) + 1
            return datetime.date(int(match["year"]), month, int(match["day"]))
        except ValueError as error:
            raise self.error("there is no such day") from error

    def _paragraph(self, name):
        """Return the text of an indented line that follows a blank one."""
        blank, line = self.take(), self.take()
        if blank and not blank.is_blank:
            raise self.error(f"expected a blank line and then the {name}", blank.number)
        if not line:
            raise self.error(f"the file ends before the {name} of its last post")
        if not line.text.startswith(INDENT) or line.is_blank:
            raise self.error(f"expected the {name}, indented by two spaces")
        if not line.ended:
            raise self.error(f"the file ends within the {name} of its last post")
        return normalise(line.text)

    def error(self, reason, number=None):
        """Return a `LineError` for a line: the last one taken, unless `number` is given."""
        return LineError(self.path, number or self.number, reason)
