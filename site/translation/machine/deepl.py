"""A client of DeepL."""

from .translation_service import TranslationService

TARGETS = {"EN": "EN-GB", "PT": "PT-PT"}  # DeepL requires a variant of these languages


class DeepL(TranslationService):
    """Uses version 2 of https://developers.deepl.com/; a request takes at most 50 texts and 128 KiB."""

    name, path = "DeepL", "/v2/translate"
    max_texts, max_characters = 50, 30_000  # of four bytes at most

    def build_payload(self, texts, source, target):
        """Return the texts and languages, with the instruction to keep tags."""
        target = target.upper()
        return {
            "text": texts,
            "source_lang": source.upper().split("-")[0],
            "target_lang": TARGETS.get(target, target),
            "tag_handling": "html",
        }

    def headers(self):
        """Return the header with the key."""
        return {"Authorization": f"DeepL-Auth-Key {self.key}"}

    def parse_response(self, data):
        """Return the text of each translation."""
        return [translation["text"] for translation in data["translations"]]
