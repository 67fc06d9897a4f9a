"""Reads the labels of archived posts: a CSV file that says what each post is and is about."""

import csv
import datetime
from dataclasses import dataclass, field
from pathlib import Path

from riskareas.models import Cluster, Country, Region, RiskArea, Theme

from ..models import NewsKind
from .errors import LineError, LineErrors
from .lines import normalise, read_lines

TERM_MODELS = {
    "areas": ("risk_areas", RiskArea),
    "clusters": ("clusters", Cluster),
    "regions": ("regions", Region),
    "countries": ("countries", Country),
    "themes": ("themes", Theme),
}
COLUMNS = ["date", "title", "kind", *TERM_MODELS]


@dataclass
class PostLabels:
    """What a post is and is about: its kind, and the rows of each of its relations."""

    kind: NewsKind
    line: int = 0
    rows: dict = field(default_factory=dict)


class LabelFile:
    """The labels of a file by date and title; remembers for which of them a post was found."""

    def __init__(self, path):
        """Read a file. Raises `Faults` with all that is wrong in it."""
        self.path = path
        self._known = {
            name: {row.code: row for row in model.objects.all()}
            for name, (_relation, model) in TERM_MODELS.items()
        } | {"kind": {kind.code: kind for kind in NewsKind.objects.all()}}
        self._labels = {}
        self._faults = []
        try:
            with Path(path).open("rb") as file:
                self._read(file)
        except OSError as error:
            self._faults.append(LineError(path, 1, f"cannot be read: {error.strerror}"))
        except LineError as fault:
            self._faults.append(fault)
        if self._faults:
            raise LineErrors(self._faults)
        self._without_post = set(self._labels)

    def find(self, post):
        """Return the label of an archived post, or None."""
        self._without_post.discard((post.date, post.title))
        return self._labels.get((post.date, post.title))

    def errors_without_post(self):
        """Return a `Fault` for each label that no post was looked up for."""
        lines = sorted((self._labels[key].line, key) for key in self._without_post)
        return [
            LineError(self.path, line, f"no post of {date} has the title “{title}”")
            for line, (date, title) in lines
        ]

    def _read(self, file):
        texts = (line.text + "\n" for line in read_lines(file, self.path))
        reader = csv.reader(texts, strict=True)
        try:
            if next(reader, None) != COLUMNS:
                raise LineError(self.path, 1, f"expected the columns {','.join(COLUMNS)}")
            for values in reader:
                self._take(reader.line_num, values)
        except csv.Error as error:
            raise LineError(self.path, reader.line_num, str(error)) from error

    def _take(self, line, values):
        if len(values) != len(COLUMNS):
            self._fault(line, f"expected {len(COLUMNS)} columns, found {len(values)}")
            return
        row = dict(zip(COLUMNS, values, strict=True))
        try:
            key = datetime.date.fromisoformat(row["date"]), normalise(row["title"])
        except ValueError:
            self._fault(line, f"there is no day “{row['date']}”")
            return
        if earlier := self._labels.get(key):
            self._fault(line, f"the post has its labels in line {earlier.line} already")
            return
        (kind,) = self._rows(line, "kind", row["kind"]) or [None]
        rows = {
            relation: self._rows(line, name, row[name])
            for name, (relation, _model) in TERM_MODELS.items()
        }
        self._labels[key] = PostLabels(kind, line, rows)

    def _rows(self, line, column, text):
        """Return the rows of the codes in a column; a kind is one code."""
        codes = [text.strip()] if column == "kind" else text.split()
        for code in codes:
            if code not in self._known[column]:
                self._fault(line, f"there is no code “{code}” for the column {column}")
        return [self._known[column][code] for code in codes if code in self._known[column]]

    def _fault(self, line, reason):
        self._faults.append(LineError(self.path, line, reason))
