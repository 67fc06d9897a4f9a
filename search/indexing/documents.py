"""Elasticsearch documents of entries."""

from itertools import accumulate

from ..facets import facet_values

COLUMNS = (
    *("page_id", "language", "type", "url_path", "title", "summary", "text", "date", "expire_at"),
    *("facets", "terms"),
)


def path_token(language, url_path):
    """Return the token of all entries of a language at and below a URL path."""
    return f"{language} {url_path}"


def facet_token(facet, value):
    """Return the token of a facet's value: the values of all facets share one field, counted at once."""
    return f"{facet} {value}"


def build_document(entry):
    """Return the document of an entry, which is given as a dictionary of `COLUMNS`."""
    stored = {
        name: entry[name] for name in ("language", "type", "url_path", "title", "summary", "text")
    }
    paths = accumulate(segment + "/" for segment in entry["url_path"].split("/")[:-1])
    date = entry["date"]
    return {
        "page": entry["page_id"],
        **stored,
        "date": date.isoformat() if date else None,
        "expire_at": entry["expire_at"],
        "places": [path_token(entry["language"], path) for path in paths],
        "facets": [
            facet_token(facet, value)
            for facet, values in facet_values(entry).items()
            for value in values
        ],
        "terms": entry["terms"],
    }
