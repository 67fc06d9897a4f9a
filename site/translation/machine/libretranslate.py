"""A client of LibreTranslate, which a region can run on a server of its own."""

from .translation_service import TranslationService


class LibreTranslate(TranslationService):
    """Uses https://docs.libretranslate.com/; slow without a graphics card, and so asked for little."""

    name, path = "LibreTranslate", "/translate"
    max_texts, max_characters = 10, 2_000

    def build_payload(self, texts, source, target):
        """Return the texts and languages, with the key if there is one."""
        payload = {
            "q": texts,
            "source": _base_language(source),
            "target": _base_language(target),
            "format": "html",
        }
        return payload | ({"api_key": self.key} if self.key else {})

    def parse_response(self, data):
        """Return the list of translated texts."""
        return data["translatedText"]


def _base_language(code):
    return code.split("-")[0]
