"""Entries as documents of the index."""

from itertools import accumulate

from ..facets import facet_values

COLUMNS = (
    *("page_id", "language", "type", "url_path", "title", "summary", "text", "date", "expire_at"),
    *("facets", "terms"),
)


def path_token(language, url_path):
    """Return what tells that an entry of a language lies at or below an address."""
    return f"{language} {url_path}"


def facet_token(facet, value):
    """Return a value of a facet as it stands among those of all facets: one field is counted at once."""
    return f"{facet} {value}"


def build_document(entry):
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
        "places": [path_token(entry["language"], path) for path in segments],
        "facets": [
            facet_token(facet, value)
            for facet, values in facet_values(entry).items()
            for value in values
        ],
        "terms": entry["terms"],
    }
