"""The news as Atom and RSS, by the same filter as the list."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.utils import feedgenerator, timezone
from django.utils.translation import get_language

FEED_SIZE = 30


class RssNews(Feed):
    """The newest posts of a filter as RSS 2.0."""

    feed_type = feedgenerator.Rss201rev2Feed

    def __init__(self, index, news_filter):
        self.index, self.filter = index, news_filter
        self.language = get_language()

    def title(self):
        return " – ".join([self.index.title, *(option.name for option in self.filter.selections)])

    def link(self):
        return self.index.get_url() + (f"?{self.filter.query}" if self.filter.query else "")

    def description(self):
        return self.index.intro or self.index.title

    subtitle = description

    def items(self):
        return self.filter.apply(self.index.posts())[:FEED_SIZE]

    def item_title(self, post):
        return post.title

    def item_description(self, post):
        return post.excerpt

    def item_link(self, post):
        return post.get_url()

    def item_pubdate(self, post):
        return timezone.make_aware(datetime.combine(post.date, time(12)))

    def item_updateddate(self, post):
        return post.last_published_at

    def item_categories(self, post):
        return [post.kind.name]


class AtomNews(RssNews):
    """The newest posts of a filter as Atom."""

    feed_type = feedgenerator.Atom1Feed
