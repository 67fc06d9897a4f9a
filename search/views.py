"""The search page, and the same search as JSON, as a feed and as words to go on with."""

import datetime

from django.http import HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import tally
from .asked import Asked, printable
from .results import Search
from .vocabulary import vocabulary

FEED_SIZE = 30
MOST_COMPLETIONS = 8


def page(request):
    """Show the form, and what is found once something is asked."""
    asked = Asked.from_query(request.GET)
    search = Search(asked)
    if tally.is_counted(request, asked):
        tally.count(asked.text, search.total)
    response = TemplateResponse(
        request, "search/search_page.html", {"search": search, "asked": asked}
    )
    if not asked.is_empty:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def as_json(request):
    """Answer with the hits of a page of the list and the counts of every facet."""
    search = Search(Asked.from_query(request.GET))
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


def as_atom(request):
    """Answer with a feed of the newest hits."""
    asked = Asked.from_query(request.GET)
    newest = Asked(asked.text, asked.chosen, "newest")
    feed = Atom1Feed(
        title=_("Search: %(text)s") % {"text": asked.text},
        link=request.build_absolute_uri(reverse("search") + asked.address()),
        description="",
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for result in Search(newest, size=FEED_SIZE).results:
        address = request.build_absolute_uri(result.address)
        date = result.hit.date
        moment = make_aware(datetime.datetime.combine(date, datetime.time())) if date else None
        feed.add_item(
            printable(result.hit.title), address, printable(result.hit.summary),
            unique_id=address, pubdate=moment, updateddate=moment,
        )  # fmt: skip
    return _unindexed(HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type))


def completions(request):
    """Answer with words that begin as the last word that is being typed."""
    before, _space, beginning = request.GET.get("q", "")[:100].lower().rpartition(" ")
    words = vocabulary(get_language()).completions(beginning, MOST_COMPLETIONS) if beginning else []
    return _unindexed(JsonResponse({"completions": [f"{before} {word}".strip() for word in words]}))


def _unindexed(response):
    response.headers["X-Robots-Tag"] = "noindex"
    return response
