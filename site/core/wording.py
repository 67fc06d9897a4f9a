"""How a translation came by its words: which version of them it has, and which are still Swedish.

`BasePage.wording` travels with each revision of a translated page, and is empty for a page that no
translator's desk has made: `{"version": ..., "swedish": [...], "outdated": [...]}`. `version` is the
fingerprint of the words that the revision was made of, `swedish` the content paths of texts that are
shown in Swedish because nobody has translated them (in rich text they carry their `lang` themselves),
`outdated` those of texts that say what the Swedish said before it changed.
"""


def wording(version, swedish=(), outdated=()):
    """Return what a page says of its words, as it is stored."""
    return {"version": version, "swedish": sorted(swedish), "outdated": sorted(outdated)}


def is_whole(page):
    """Whether each text of a page is a translation of what the Swedish says."""
    return not page.wording.get("swedish") and not page.wording.get("outdated")
