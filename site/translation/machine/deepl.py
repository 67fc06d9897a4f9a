"""DeepL."""

from .translation_service import TranslationService

TARGETS = {"EN": "EN-GB", "PT": "PT-PT"}  # it asks which English, and which Portuguese


class DeepL(TranslationService):
    """Speaks version 2 of https://developers.deepl.com/; a request has 50 texts and 128 KiB at most."""

    name, path = "DeepL", "/v2/translate"
    most, largest = 50, 30_000  # characters, of four bytes at most

    def question(self, texts, source, target):
        """Name the texts and the languages, and that tags are to stay."""
        target = target.upper()
        return {
            "text": texts,
            "source_lang": source.upper().split("-")[0],
            "target_lang": TARGETS.get(target, target),
            "tag_handling": "html",
        }

    def headers(self):
        """Bring the key."""
        return {"Authorization": f"DeepL-Auth-Key {self.key}"}

    def answers(self, found):
        """Return the text of each translation."""
        return [translation["text"] for translation in found["translations"]]
