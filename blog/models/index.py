"""The news index: by newest, year and month, filtered, and as feeds."""

from django.db import models
from django.db.models.functions import ExtractYear
from django.http import Http404
from django.shortcuts import redirect
from django.utils.dates import MONTHS
from django.utils.translation import get_language
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.caching.content_cache import cached
from core.models import BasePage
from core.public.cards import pages_for_cards
from core.public.pagination import PageSlice, requested_page_number
from core.public.visibility import visible
from core.search_document import SearchDocument

from ..filters import NewsFilter
from .posts import PostPage

PAGE_SIZE = 20


class BlogIndexPage(RoutablePageMixin, BasePage):
    """Lists the news."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["blog.PostPage"]
    max_count_per_parent = 1
    page_description = _("Lists all news. There is one for each language.")
    template = "blog/blog_index_page.html"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("What the news tells about, in a sentence or two."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("news index")

    def search_document(self):
        """Return the introduction as the summary."""
        return SearchDocument(summary=self.own_language_text.intro)

    @path("")
    @path("<int:year>/")
    @path("<int:year>/<int:month>/")
    def list(self, request, year=None, month=None):
        """Show a page of the list; redirect `?year=` to the address of that year."""
        if year_text := request.GET.get("year"):
            return self._redirect_to_year(request, year_text)
        news_filter = NewsFilter.from_request(request, year, month)
        total = self._count(news_filter)
        posts = PageSlice(
            news_filter.apply(self.posts()), requested_page_number(request), PAGE_SIZE, total
        )
        return self.render(
            request,
            context_overrides={
                "filter": news_filter,
                "posts": posts,
                "years": self.years,
                "months": range(1, 13),
                "heading": self._heading(news_filter),
            },
        )

    @path("atom/", name="atom")
    @path("<int:year>/atom/")
    def atom(self, request, year=None):
        """Serve the newest posts of the filter as an Atom feed."""
        from ..feeds import AtomNewsFeed

        news_filter = NewsFilter.from_request(request, year)
        return AtomNewsFeed(self, news_filter, request.get_full_path())(request)

    @path("rss/", name="rss")
    @path("<int:year>/rss/")
    def rss(self, request, year=None):
        """Serve the newest posts of the filter as an RSS feed."""
        from ..feeds import RssNewsFeed

        news_filter = NewsFilter.from_request(request, year)
        return RssNewsFeed(self, news_filter, request.get_full_path())(request)

    def posts(self):
        """Return the public posts in the active language, with what cards show, newest first."""
        return pages_for_cards(PostPage).for_cards()

    @property
    def years(self):
        """The years that have posts, newest first."""
        posts = visible(PostPage.objects.filter(locale__language_code=get_language()))
        return cached(
            ("news-years", get_language()),
            lambda: list(
                posts.annotate(year=ExtractYear("date")).order_by("-year")
                .values_list("year", flat=True).distinct()
            ),
        )  # fmt: skip

    def _count(self, news_filter):
        key = ("news-count", get_language(), news_filter.query, news_filter.year, news_filter.month)
        posts = visible(PostPage.objects.filter(locale__language_code=get_language()))
        return cached(key, lambda: news_filter.apply(posts).order_by().count())

    def _redirect_to_year(self, request, year_text):
        if not year_text.isascii() or not year_text.isdigit() or len(year_text) != 4:
            raise Http404(_g("There are no news from that year."))
        query = NewsFilter.from_request(request).query
        return redirect(f"{self.get_url(request)}{year_text}/" + (f"?{query}" if query else ""))

    def _heading(self, news_filter):
        if news_filter.month:
            return _g("%(title)s, %(month)s %(year)s") % {
                "title": self.title,
                "month": MONTHS[news_filter.month],
                "year": news_filter.year,
            }
        if news_filter.year:
            return _g("%(title)s %(year)s") % {"title": self.title, "year": news_filter.year}
        return self.title
