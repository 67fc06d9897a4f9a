"""Names of languages."""

from django.utils.translation import get_language, get_language_info


def name_in_sentence(locale):
    """Return the name of a language as it stands within a sentence: Swedish begins it small."""
    name = get_language_info(locale.language_code)["name_translated"]
    return name.lower() if get_language() == "sv" else name
