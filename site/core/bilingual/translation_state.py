"""The translation state of a page: which of its texts are translated, and from which Swedish.

`BasePage.translation_state` is stored in each revision of a translated page. It is empty for a page
that was not made by the translators' desk: `{"version": ..., "whole": ..., "swedish": [...],
"outdated": [...]}`. `version` is the fingerprint of the texts that the revision was made of. `whole`
is true when each text translates what the Swedish says now. `swedish` lists the content paths of plain
texts that are shown in Swedish because nobody has translated them; in rich text each sentence carries
its own `lang`. `outdated` lists the paths of texts that translate an earlier Swedish text.
"""


def build_translation_state(version, whole=True, swedish=(), outdated=()):
    """Return the translation state of a page, as it is stored."""
    return {
        "version": version,
        "whole": whole,
        "swedish": sorted(swedish),
        "outdated": sorted(outdated),
    }


def is_fully_translated(page):
    """Return whether each text of a page translates what the Swedish says now."""
    return page.translation_state.get("whole", True)
