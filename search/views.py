"""The search page, the same search as JSON and as a feed, and completions."""

import datetime
from dataclasses import replace

from django.http import HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import query_log
from .query.search_query import NEWEST, SearchQuery, printable_text
from .query.spelling import vocabulary
from .results.search_results import SearchResults

FEED_SIZE = 30
MAX_COMPLETIONS = 8


def search_page(request):
    """Show the form, and the results if there is a query."""
    query = SearchQuery.from_querydict(request.GET)
    search = SearchResults(query)
    if query_log.should_record(request, query):
        query_log.record_search(query.text, search.total)
    response = TemplateResponse(
        request, "search/search_page.html", {"search": search, "query": query}
    )
    return response if query.is_empty else _noindex(response)


def search_json(request):
    """Respond with the hits on a page of the list and the counts of every facet."""
    search = SearchResults(SearchQuery.from_querydict(request.GET))
    hits = [
        {
            "title": result.hit.title,
            "address": request.build_absolute_uri(result.url),
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
    return _noindex(JsonResponse({"total": search.total, "hits": hits, "facets": facets}))


def search_atom(request):
    """Respond with a feed of the newest hits."""
    query = SearchQuery.from_querydict(request.GET)
    feed = Atom1Feed(
        title=_("Search: %(text)s") % {"text": query.text},
        link=request.build_absolute_uri(reverse("search") + query.query_string()),
        description="",
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    newest = replace(query, order=NEWEST, page=1)
    for result in SearchResults(newest, page_size=FEED_SIZE).results:
        url = request.build_absolute_uri(result.url)
        date = result.hit.date
        updated = make_aware(datetime.datetime.combine(date, datetime.time())) if date else None
        feed.add_item(
            printable_text(result.hit.title), url, printable_text(result.hit.summary),
            unique_id=url, pubdate=updated, updateddate=updated,
        )  # fmt: skip
    return _noindex(HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type))


def completions(request):
    """Respond with completions of the last word that is being typed."""
    before, _space, prefix = request.GET.get("q", "")[:100].lower().rpartition(" ")
    words = vocabulary(get_language()).completions(prefix, MAX_COMPLETIONS) if prefix else []
    return _noindex(JsonResponse({"completions": [f"{before} {word}".strip() for word in words]}))


def _noindex(response):
    """Keep a response out of public search engines."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response
