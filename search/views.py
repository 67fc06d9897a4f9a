"""The search page, and the same search as JSON, as a feed and as words to go on with."""

import datetime

from django.http import HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import query_log
from .query.search_query import SearchQuery, printable_text
from .query.spelling import vocabulary
from .results.search_results import SearchResults

FEED_SIZE = 30
MAX_COMPLETIONS = 8


def search_page(request):
    """Show the form, and what is found once something is asked."""
    asked = SearchQuery.from_query(request.GET)
    search = SearchResults(asked)
    if query_log.should_record(request, asked):
        query_log.record_search(asked.text, search.total)
    response = TemplateResponse(
        request, "search/search_page.html", {"search": search, "asked": asked}
    )
    if not asked.is_empty:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def search_json(request):
    """Answer with the hits of a page of the list and the counts of every facet."""
    search = SearchResults(SearchQuery.from_query(request.GET))
    hits = [
        {
            "title": result.hit.title,
            "address": request.build_absolute_uri(result.address),
            "type": result.hit.type,
            "language": result.hit.language,
            "date": result.hit.date,
            "summary": result.hit.summary,
        }
        for result in search.results
    ]
    facets = {
        facet.name: [
            {"value": option.value, "name": option.name, "count": option.count}
            for option in facet.options
        ]
        for facet in search.facets
    }
    return _unindexed(JsonResponse({"total": search.total, "hits": hits, "facets": facets}))


def search_atom(request):
    """Answer with a feed of the newest hits."""
    asked = SearchQuery.from_query(request.GET)
    newest = SearchQuery(asked.text, asked.chosen, "newest")
    feed = Atom1Feed(
        title=_("Search: %(text)s") % {"text": asked.text},
        link=request.build_absolute_uri(reverse("search") + asked.address()),
        description="",
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for result in SearchResults(newest, size=FEED_SIZE).results:
        address = request.build_absolute_uri(result.address)
        date = result.hit.date
        moment = make_aware(datetime.datetime.combine(date, datetime.time())) if date else None
        feed.add_item(
            printable_text(result.hit.title), address, printable_text(result.hit.summary),
            unique_id=address, pubdate=moment, updateddate=moment,
        )  # fmt: skip
    return _unindexed(HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type))


def completions(request):
    """Answer with words that begin as the last word that is being typed."""
    before, _space, beginning = request.GET.get("q", "")[:100].lower().rpartition(" ")
    words = vocabulary(get_language()).completions(beginning, MAX_COMPLETIONS) if beginning else []
    return _unindexed(JsonResponse({"completions": [f"{before} {word}".strip() for word in words]}))


def _unindexed(response):
    response.headers["X-Robots-Tag"] = "noindex"
    return response
