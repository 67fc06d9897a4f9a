"""Reindexing builds a new index beside the present one, and swaps it in with all later changes."""

import pytest
from django.core.management import CommandError, call_command

from search.engines import SearchRequest
from search.engines.elasticsearch import ElasticsearchEngine
from search.indexing import mapping
from search.indexing.client import ELASTICSEARCH_ERRORS, client
from search.indexing.flush import flush_outbox
from search.indexing.indexer import index_pages, unindex_pages
from search.indexing.mapping import index_alias
from search.indexing.reindex import ReindexingError, reindex_all
from search.models import SearchEntry
from search.query.expansion import QueryExpansion

pytestmark = pytest.mark.elasticsearch


def elasticsearch_titles(text):
    """Return the titles that Elasticsearch finds as it is."""
    response = ElasticsearchEngine().search(SearchRequest(tuple(QueryExpansion(text, "sv").groups)))
    return [hit.title for hit in response.hits]


def indices():
    return sorted(client().indices.get(index=f"{index_alias()}-*"))


def test_the_old_index_is_searched_until_the_new_one_is_full(index, publish):
    publish("Krav på läkemedel")
    flush_outbox()
    (old,) = indices()
    seen = []

    reindex_all(lambda total, done: seen.append((total, done, elasticsearch_titles("läkemedel"))))

    count = SearchEntry.objects.count()
    assert seen == [(count, number, ["Krav på läkemedel"]) for number in (0, count)]
    assert elasticsearch_titles("läkemedel") == ["Krav på läkemedel"]
    assert old not in indices()
    assert len(indices()) == 1


def test_what_changes_while_it_is_filled_is_in_it(index, publish):
    changed, unpublished = publish("Krav på läkemedel"), publish("Läkemedel i vatten")

    def change(total, done):
        if done:
            changed.title = "Nya krav på läkemedel"
            index_pages([changed])
            unindex_pages([unpublished.pk])
            publish("Läkemedel och mutor")
            flush_outbox()  # as a worker does beside it
            publish("Läkemedel till sist")

    reindex_all(change)

    expected = {"Nya krav på läkemedel", "Läkemedel och mutor", "Läkemedel till sist"}
    assert set(elasticsearch_titles("läkemedel")) == expected


def test_what_is_broken_off_leaves_the_old_index_and_the_next_clears_it_away(index, publish):
    publish("Krav på läkemedel")
    flush_outbox()
    before = indices()

    def break_off(total, done):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reindex_all(break_off)
    assert elasticsearch_titles("läkemedel") == ["Krav på läkemedel"]
    assert len(indices()) == 2

    call_command("search_rebuild")

    assert elasticsearch_titles("läkemedel") == ["Krav på läkemedel"]
    assert len(indices()) == 1
    assert not {*before} & {*indices()}


def test_a_rejected_entry_breaks_it_off(index, publish):
    page = publish("Krav på läkemedel")
    SearchEntry.objects.filter(page=page.pk).update(terms={"x" * 40_000: 1})

    with pytest.raises(ReindexingError, match="immense term"):
        reindex_all()

    assert client().indices.exists_alias(name=index_alias())


def test_an_index_of_another_mapping_is_never_searched_and_the_worker_fills_a_new_one(
    index, publish, monkeypatch
):
    publish("Krav på läkemedel")
    flush_outbox()
    older = indices()
    monkeypatch.setitem(mapping.MAPPINGS["properties"], "more", {"type": "keyword"})
    with pytest.raises(ELASTICSEARCH_ERRORS):
        elasticsearch_titles("läkemedel")
    with pytest.raises(CommandError, match=r"There is no index .*: run search_sync\.$"):
        call_command("search_status")

    call_command("worker", "--once")

    assert elasticsearch_titles("läkemedel") == ["Krav på läkemedel"]
    assert not client().indices.exists(index=older[0])


def test_the_indices_of_others_are_left_alone(index, settings):
    mine = settings.ELASTICSEARCH_INDEX
    for other in (f"{mine}-b-12345678-1", f"{mine}-notes"):
        client().indices.create(index=other)

    reindex_all()

    assert client().indices.exists(index=f"{mine}-b-12345678-1")
    assert client().indices.exists(index=f"{mine}-notes")
