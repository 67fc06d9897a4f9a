"""How a translation came by its words: which version of them it has, and which are still Swedish.

`BasePage.wording` travels with each revision of a translated page, and is empty for a page that no
translator's desk has made: `{"version": ..., "whole": ..., "swedish": [...], "outdated": [...]}`.
`version` is the fingerprint of the words that the revision was made of, `whole` whether each of them is
a translation of what the Swedish says, `swedish` the content paths of plain texts that are shown in
Swedish because nobody has translated them (in rich text each sentence carries its `lang` itself),
`outdated` those of texts that say what the Swedish said before it changed.
"""


def build_translation_state(version, whole=True, swedish=(), outdated=()):
    """Return what a page says of its words, as it is stored."""
    return {
        "version": version,
        "whole": whole,
        "swedish": sorted(swedish),
        "outdated": sorted(outdated),
    }


def is_fully_translated(page):
    """Whether each text of a page is a translation of what the Swedish says."""
    return page.translation_state.get("whole", True)
