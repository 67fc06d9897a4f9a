"""The plan of one page, before it is made."""

from dataclasses import dataclass, field


def no_related_objects(pages):
    """Return the related objects of a page that has none."""
    return {}


@dataclass
class PlannedPage:
    """A page to make: its type, parent (a key of the plan), facts and words.

    `words(builder, language)` returns the values of its text fields and of its child objects with words
    in a language; `related_objects(pages)` returns the others, given the pages of the plan by key.
    """

    key: str
    model: type
    parent: str | None
    words: callable
    slug: str = ""
    facts: dict = field(default_factory=dict)
    related_objects: callable = no_related_objects
    documents: list = field(default_factory=list)
    in_english: bool = True


def words_from_entry(key, entry, names, other_names=False):
    """Return the `words` of a page whose texts are those of an entry of the content."""

    def words(builder, language):
        values = {name: entry[language].get(name, "") for name in names}
        if "body" in entry:
            values["body"] = builder.build(key, entry["body"], language)
        if other_names:
            values["other_names"] = builder.names(key, entry[language].get("other_names", []))
        return values

    return words
