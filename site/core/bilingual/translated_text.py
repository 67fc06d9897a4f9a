"""The texts of a page as visitors see them: on a translation some may still be in Swedish."""

import re
from copy import deepcopy

from wagtail.blocks import ListBlock, StreamBlock, StreamValue, StructBlock

from .facts import child_block_of, has_id
from .localized import localized_string

SWEDISH_SENTENCE = re.compile(r'<span lang="sv">.*?</span>', re.DOTALL)


class TranslatedText:
    """The texts of a page by field name; an untranslated one is a `LocalizedString` in Swedish.

    So are the plain texts in its StreamFields. Rich text marks its own Swedish sentences.
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
                holder[key] = self._localize(path, holder[key])
            return value.stream_block.to_python(stored[name])
        return self._localize(name, value) if isinstance(value, str) else value

    def _localize(self, path, text):
        return localized_string(text, path, self._page.translation_state)


class OwnLanguageText(TranslatedText):
    """The texts of a page that are in its own language, by field name; Swedish ones are left out."""

    def _localize(self, path, text):
        return SWEDISH_SENTENCE.sub("", "" if super()._localize(path, text).language else text)


def _texts(block, holder, key, path):
    """Yield (content path, holder, key) of each text in the stored value `holder[key]`."""
    value = holder[key]
    if not value:
        return
    if isinstance(block, StreamBlock | ListBlock):
        for child in filter(has_id, value):
            child_path = f"{path}.{child['id']}"
            yield from _texts(child_block_of(block, child), child, "value", child_path)
    elif isinstance(block, StructBlock):
        for name in block.child_blocks.keys() & value.keys():
            yield from _texts(block.child_blocks[name], value, name, f"{path}.{name}")
    elif hasattr(block, "texts_of"):
        for text_path, *text in block.texts_of(value):
            yield f"{path}.{text_path}", *text
    elif isinstance(value, str):
        yield path, holder, key
