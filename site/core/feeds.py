"""What every feed of the site has: its language, clean texts, ids that outlive addresses."""

import re
from datetime import datetime, time
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.translation import get_language

from .navigation import url_of
from .words import Words

FEED_SIZE = 30
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PageFeed(Feed):
    """What is new on a page in the active language.

    Its items have `translation_key`, `title` and `url_path`.
    """

    item_guid_is_permalink = False

    def __init__(self, page, address):
        self.page, self.feed_url = page, address
        self.language = get_language()

    def item_title(self, item):
        return clean(item.title)

    def item_link(self, item):
        return url_of(item.url_path)

    def item_guid(self, item):
        """An id that outlives a change of address; each language has its own."""
        return uuid5(item.translation_key, self.language).urn


def clean(text):
    """Return a text without what XML can't hold."""
    return NOT_IN_XML.sub("", text)


def summary(text):
    """Return a plain text as a reader that takes it for HTML must get it, in its language."""
    if isinstance(text, Words) and text.language:
        return format_html('<span lang="{}">{}</span>', text.language, clean(text))
    return escape(clean(text))


def noon(day):
    """Return a moment of a day that is on that day for most readers."""
    return timezone.make_aware(datetime.combine(day, time(12)))
