"""What every feed of the site has: its language, clean texts, ids that outlive addresses."""

import re
from datetime import datetime, time
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.translation import get_language

from ..bilingual.localized import LocalizedString
from .navigation import url_of

FEED_SIZE = 30
INVALID_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PageFeed(Feed):
    """What is new on a page in the active language.

    Its items have `translation_key`, `title` and `url_path`.
    """

    item_guid_is_permalink = False

    def __init__(self, page, address):
        self.page, self.feed_url = page, address
        self.language = get_language()

    def item_title(self, item):
        return strip_invalid_xml(item.title)

    def item_link(self, item):
        return url_of(item.url_path)

    def item_guid(self, item):
        """An id that outlives a change of address; each language has its own."""
        return uuid5(item.translation_key, self.language).urn


def strip_invalid_xml(text):
    """Return a text without what XML can't hold."""
    return INVALID_IN_XML.sub("", text)


def summary_html(text):
    """Return a plain text as a reader that takes it for HTML must get it, in its language."""
    if isinstance(text, LocalizedString) and text.language:
        return format_html('<span lang="{}">{}</span>', text.language, strip_invalid_xml(text))
    return escape(strip_invalid_xml(text))


def noon_of(day):
    """Return a moment of a day that is on that day for most readers."""
    return timezone.make_aware(datetime.combine(day, time(12)))
