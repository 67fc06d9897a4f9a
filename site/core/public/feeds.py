"""What every feed of the site needs: its language, texts that XML can hold, ids that outlive addresses."""

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
        """Return an id that outlives a change of address; each language has its own."""
        return uuid5(item.translation_key, self.language).urn


def strip_invalid_xml(text):
    """Return a text without the characters that XML can't hold."""
    return INVALID_IN_XML.sub("", text)


def summary_html(text):
    """Return a plain text as HTML, marked with its language where it is not the feed's.

    Feed readers take a summary for HTML.
    """
    if isinstance(text, LocalizedString) and text.language:
        return format_html('<span lang="{}">{}</span>', text.language, strip_invalid_xml(text))
    return escape(strip_invalid_xml(text))


def noon_of(day):
    """Return noon of a day: a moment that falls on that day in most time zones."""
    return timezone.make_aware(datetime.combine(day, time(12)))
