"""Searches as visitors do, and reads what the query log has recorded of it."""

from django.test import Client

from search import query_log
from search.models import SearchedQuery
from tests import html


def hit_titles(client, text, address="/sok/", **filters):
    """Return the titles of a visitor's hits, in order."""
    response = client.get(address, {"q": text, **filters})
    return [html.text(heading) for heading in html.parse(response).select("article h3")]


def search(text, times=1, address="/sok/", headers=None, **parameters):
    """Search a number of times, each time as a new visitor."""
    for _ in range(times):
        Client().get(address, {"q": text, **parameters}, headers=headers)


def recorded_searches():
    """Return how often each text was searched for, by the query log."""
    query_log.flush_query_log()
    return dict(SearchedQuery.objects.values_list("text", "searches"))
