"""The news as Atom and RSS, by the same filter as the list."""

import re
from datetime import datetime, time
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.utils import feedgenerator, timezone
from django.utils.html import escape
from django.utils.translation import get_language

from core.navigation import url_of

FEED_SIZE = 30
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class RssNews(Feed):
    """The newest posts of a filter as RSS 2.0."""

    feed_type = feedgenerator.Rss201rev2Feed
    item_guid_is_permalink = False

    def __init__(self, index, news_filter, address):
        self.index, self.filter, self.feed_url = index, news_filter, address
        self.language = get_language()

    def title(self):
        names = [self.index.title, *(option.name for option in self.filter.selections)]
        return _clean(" – ".join([*names, str(self.filter.year)] if self.filter.year else names))

    def link(self):
        year = f"{self.filter.year}/" if self.filter.year else ""
        query = f"?{self.filter.query}" if self.filter.query else ""
        return f"{url_of(self.index.url_path)}{year}{query}"

    def description(self):
        return _clean(self.index.intro or self.index.title)

    subtitle = description

    def items(self):
        return self.filter.apply(self.index.posts())[:FEED_SIZE]

    def item_title(self, post):
        return _clean(post.title)

    def item_description(self, post):
        return escape(_clean(post.excerpt))

    def item_link(self, post):
        return url_of(post.url_path)

    def item_guid(self, post):
        """An id that outlives a change of address; each language has its own."""
        return uuid5(post.translation_key, self.language).urn

    def item_pubdate(self, post):
        return timezone.make_aware(datetime.combine(post.date, time(12)))

    def item_updateddate(self, post):
        return post.last_published_at

    def item_categories(self, post):
        return [post.kind.name]


class AtomNews(RssNews):
    """The newest posts of a filter as Atom."""

    feed_type = feedgenerator.Atom1Feed


def _clean(text):
    return NOT_IN_XML.sub("", text)
