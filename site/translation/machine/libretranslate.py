"""LibreTranslate, which a region can run on a server of its own."""

from .translation_service import TranslationService


class LibreTranslate(TranslationService):
    """Speaks as https://docs.libretranslate.com/ has it; slow without a graphics card: few at a time."""

    name, path = "LibreTranslate", "/translate"
    most, largest = 10, 2_000

    def question(self, texts, source, target):
        """Name the texts, the languages, and the key where there is one."""
        asked = {"q": texts, "source": _code(source), "target": _code(target), "format": "html"}
        return asked | ({"api_key": self.key} if self.key else {})

    def answers(self, found):
        """Return the list of translated texts."""
        return found["translatedText"]


def _code(language):
    return language.split("-")[0]
