"""Parses the labels of archived posts: a CSV file with the kind and the terms of each post."""

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
    """The labels of one post: its kind, and the terms of each of its relations."""

    kind: NewsKind
    line: int = 0
    terms: dict = field(default_factory=dict)


class LabelFile:
    """The labels of a file by date and title; it records which of them have met their post."""

    def __init__(self, path):
        """Parse a file. Raises `LineErrors` with all errors in it."""
        self.path = path
        self._known = {
            name: {term.code: term for term in model.objects.all()}
            for name, (_relation, model) in TERM_MODELS.items()
        } | {"kind": {kind.code: kind for kind in NewsKind.objects.all()}}
        self._labels = {}
        self._errors = []
        try:
            with Path(path).open("rb") as file:
                self._read(file)
        except OSError as error:
            self._errors.append(LineError(path, 1, f"cannot be read: {error.strerror}"))
        except LineError as error:
            self._errors.append(error)
        if self._errors:
            raise LineErrors(self._errors)
        self._without_post = set(self._labels)

    def find(self, post):
        """Return the label of an archived post, or None."""
        self._without_post.discard((post.date, post.title))
        return self._labels.get((post.date, post.title))

    def errors_without_post(self):
        """Return a `LineError` for each label whose post was never looked up."""
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
                self._add_labels(reader.line_num, values)
        except csv.Error as error:
            raise LineError(self.path, reader.line_num, str(error)) from error

    def _add_labels(self, line, values):
        if len(values) != len(COLUMNS):
            self._add_error(line, f"expected {len(COLUMNS)} columns, found {len(values)}")
            return
        cells = dict(zip(COLUMNS, values, strict=True))
        try:
            key = datetime.date.fromisoformat(cells["date"]), normalise(cells["title"])
        except ValueError:
            self._add_error(line, f"there is no day “{cells['date']}”")
            return
        if earlier := self._labels.get(key):
            self._add_error(line, f"the post has its labels in line {earlier.line} already")
            return
        (kind,) = self._terms(line, "kind", cells["kind"]) or [None]
        terms = {
            relation: self._terms(line, name, cells[name])
            for name, (relation, _model) in TERM_MODELS.items()
        }
        self._labels[key] = PostLabels(kind, line, terms)

    def _terms(self, line, column, text):
        """Return the terms of the codes in a column; the kind is a single code."""
        codes = [text.strip()] if column == "kind" else text.split()
        for code in codes:
            if code not in self._known[column]:
                self._add_error(line, f"there is no code “{code}” for the column {column}")
        return [self._known[column][code] for code in codes if code in self._known[column]]

    def _add_error(self, line, reason):
        self._errors.append(LineError(self.path, line, reason))
