"""The news as Atom and RSS feeds, narrowed by the same filter as the list."""

from django.utils import feedgenerator

from core.public.feeds import FEED_SIZE, PageFeed, noon_of, strip_invalid_xml, summary_html
from core.public.navigation import url_of


class RssNewsFeed(PageFeed):
    """The newest posts of a filter as RSS 2.0."""

    feed_type = feedgenerator.Rss201rev2Feed

    def __init__(self, index, news_filter, address):
        super().__init__(index, address)
        self.filter = news_filter

    def title(self):
        names = [self.page.title, *(option.name for option in self.filter.selections)]
        return strip_invalid_xml(
            " – ".join([*names, str(self.filter.year)] if self.filter.year else names)
        )

    def link(self):
        year = f"{self.filter.year}/" if self.filter.year else ""
        query = f"?{self.filter.query}" if self.filter.query else ""
        return f"{url_of(self.page.url_path)}{year}{query}"

    def description(self):
        return strip_invalid_xml(self.page.own_language_text.intro or self.page.title)

    subtitle = description

    def items(self):
        return self.filter.apply(self.page.posts())[:FEED_SIZE]

    def item_description(self, post):
        return summary_html(post.translated.excerpt)

    def item_pubdate(self, post):
        return noon_of(post.date)

    def item_updateddate(self, post):
        return post.last_published_at

    def item_categories(self, post):
        return [post.kind.name]


class AtomNewsFeed(RssNewsFeed):
    """The newest posts of a filter as Atom."""

    feed_type = feedgenerator.Atom1Feed
