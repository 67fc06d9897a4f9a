"""Entries as documents of the index."""

from itertools import accumulate

from ..facets import values_of

COLUMNS = (
    *("page_id", "language", "type", "url_path", "title", "summary", "text", "date", "expire_at"),
    *("facets", "terms"),
)


def place(language, url_path):
    """Return what tells that an entry of a language lies at or below an address."""
    return f"{language} {url_path}"


def labelled(facet, value):
    """Return a value of a facet as it stands among those of all facets: one field is counted at once."""
    return f"{facet} {value}"


def document(entry):
    """Return the document of an entry, given as a dictionary of `COLUMNS`."""
    shown = {
        name: entry[name] for name in ("language", "type", "url_path", "title", "summary", "text")
    }
    segments = accumulate(segment + "/" for segment in entry["url_path"].split("/")[:-1])
    date = entry["date"]
    return {
        "page": entry["page_id"],
        **shown,
        "date": date.isoformat() if date else None,
        "expire_at": entry["expire_at"],
        "places": [place(entry["language"], path) for path in segments],
        "facets": [
            labelled(facet, value) for facet, values in values_of(entry).items() for value in values
        ],
        "terms": entry["terms"],
    }
