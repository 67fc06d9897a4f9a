"""The words of a page as visitors meet them: on a translation some may still be in Swedish."""

import re
from copy import deepcopy

from wagtail.blocks import ListBlock, StreamBlock, StreamValue, StructBlock

from .facts import child_block_of, has_id
from .localized import localized_string

SWEDISH_SENTENCE = re.compile(r'<span lang="sv">.*?</span>', re.DOTALL)


class TranslatedText:
    """The words of a page by name, each in its language: untranslated ones are `Words` in Swedish.

    So are the plain texts in its StreamFields. Rich text says itself which sentences are Swedish.
    """

    def __init__(self, page):
        self._page = page

    def __getattr__(self, name):
        value = getattr(self._page, name)
        if not self._page.translation_state:
            return value
        if isinstance(value, StreamValue):
            stored = {name: deepcopy(value.get_prep_value())}
            for path, holder, key in _texts(value.stream_block, stored, name, name):
                holder[key] = self._word(path, holder[key])
            return value.stream_block.to_python(stored[name])
        return self._word(name, value) if isinstance(value, str) else value

    def _word(self, path, text):
        return localized_string(text, path, self._page.translation_state)


class OwnLanguageText(TranslatedText):
    """The words of a page that are in its own language, by name: Swedish on a translation is left out."""

    def _word(self, path, text):
        return SWEDISH_SENTENCE.sub("", "" if super()._word(path, text).language else text)


def _texts(block, holder, key, path):
    """Yield (content path, holder, key) of each text in the stored value that a holder has for a key."""
    value = holder[key]
    if not value:
        return
    if isinstance(block, StreamBlock | ListBlock):
        for child in filter(has_id, value):
            yield from _texts(child_block_of(block, child), child, "value", f"{path}.{child['id']}")
    elif isinstance(block, StructBlock):
        for name in block.child_blocks.keys() & value.keys():
            yield from _texts(block.child_blocks[name], value, name, f"{path}.{name}")
    elif hasattr(block, "texts_of"):
        for place, *text in block.texts_of(value):
            yield f"{path}.{place}", *text
    elif isinstance(value, str):
        yield path, holder, key
