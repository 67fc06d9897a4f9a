"""Counts of facets, against counting one by one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blog.models import PostPage
from core.models import ContentVersion
from search.engines import ENGINES, SearchRequest
from search.facets import FACETS
from search.indexing.indexer import index_pages
from search.models import SearchEntry
from search.query.expansion import QueryExpansion
from tests import factories, hidden_pages
from tests.benchmarks.posts import make_posts

pytestmark = pytest.mark.each_database

POSTS, ALL = 60, 100
VALUES = {
    "kind": ["EV", "INT", "PUB"],
    "area": ["area-0", "area-1", "area-2", "area-3"],
    "region": ["region-0", "region-1", "region-2"],
    "theme": ["theme-0", "theme-1"],
    "country": ["th", "pk"],
    "year": ["2005", "2006", "2010", "1999"],
    "type": ["blog.postpage", "nothing"],
    "language": ["sv", "en"],
}
selections = st.fixed_dictionaries(
    {}, optional={facet: st.sets(st.sampled_from(values)) for facet, values in VALUES.items()}
)
questions = st.sampled_from(
    ["", "granskning", "1", "7 hur varor tillverkas", "granskning 1 2 3 4 5"]
)


@pytest.fixture
def entries(home):
    """Posts with all sorts of facets, as (key, values by facet), none of them alike."""
    for code in VALUES["kind"]:
        factories.NewsKindFactory(code=code)
    for number in range(4):
        factories.RiskAreaFactory(code=f"area-{number}")
        factories.RegionFactory(code=f"region-{number}")
    for number in range(2):
        factories.ThemeFactory(code=f"theme-{number}")
    factories.CountryFactory(code="th"), factories.CountryFactory(code="pk")
    make_posts(POSTS)
    index_pages(list(PostPage.objects.all()))
    ContentVersion.bump()
    return {
        entry.pk: {
            **{facet: set(values) for facet, values in entry.facets.items()},
            "year": {str(entry.date.year)} if entry.date else set(),
            "type": {entry.type},
            "language": {entry.language},
        }
        for entry in SearchEntry.objects.all()
    }


def filtered(entries, matches, filters):
    """Return the keys of the entries that have one of the filter's values in every facet."""
    return {
        key
        for key in matches
        if all(entries[key].get(facet, set()) & values for facet, values in filters.items())
    }


def expected_counts(entries, matches, filters, facet):
    """Count one by one how many entries have each value of a facet, without its own filter."""
    others = {name: values for name, values in filters.items() if name != facet}
    counts = dict.fromkeys(filters.get(facet, ()), 0)
    for key in filtered(entries, matches, others):
        for value in entries[key].get(facet, ()):
            counts[value] = counts.get(value, 0) + 1
    return counts


usual = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@usual
@given(text=questions, filters=selections)
def test_counts_are_those_of_counting_one_by_one(engine, entries, text, filters):
    compare_counts(engine, entries, text, filters)


@pytest.mark.audit
@settings(usual, max_examples=500)
@given(text=questions, filters=selections)
def test_counts_of_five_hundred_filters_are_those_of_counting_one_by_one(
    engine, entries, text, filters
):
    compare_counts(engine, entries, text, filters)


def compare_counts(engine, entries, text, filters):
    """Compare the engine's counts with counting one by one."""
    groups = tuple(QueryExpansion(text, "sv").groups)
    filters = {facet: frozenset(values) for facet, values in filters.items() if values}
    matches = {hit.page for hit in engine.search(SearchRequest(groups, size=ALL)).hits}

    response = engine.search(SearchRequest(groups, filters, size=ALL))

    assert response.facet_counts == {
        facet: expected_counts(entries, matches, filters, facet) for facet in FACETS
    }
    remaining = filtered(entries, matches, filters)
    assert {hit.page for hit in response.hits} == remaining
    assert response.total == len(remaining)
    for facet in filters:
        others = {name: values for name, values in filters.items() if name != facet}
        assert response.totals_without[facet] == len(filtered(entries, matches, others))


def test_a_page_whose_time_is_over_is_not_found_though_nothing_has_taken_it_away(engine, publish):
    page = publish("Krav på läkemedel")
    hidden_pages.expire(page)
    SearchEntry.objects.update(expire_at=PostPage.objects.get(pk=page.pk).expire_at)
    ContentVersion.bump()

    response = engine.search(SearchRequest(tuple(QueryExpansion("läkemedel", "sv").groups)))

    assert (response.total, response.hits, response.facet_counts["type"]) == (0, [], {})


def test_pages_of_a_language_that_is_not_published_are_not_found(engine, publish, home):
    publish("Krav på läkemedel")
    home.unpublish()

    assert engine.search(SearchRequest()).total == 0


@pytest.mark.parametrize("text", ["", "krav läkemedel mutor"])
def test_a_search_costs_at_most_two_queries_once_the_content_is_read(
    engine, publish, text, django_assert_max_num_queries
):
    publish("Krav på läkemedel")
    groups = tuple(QueryExpansion(text, "sv").groups)
    engine.search(SearchRequest(groups))
    engine = ENGINES[engine.name]()

    with django_assert_max_num_queries(3) as captured:
        engine.search(SearchRequest(groups))

    versions = [query for query in captured if "contentversion" in query["sql"]]
    assert len(captured) - len(versions) <= 2
