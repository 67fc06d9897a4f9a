"""The outbox keeps every change until Elasticsearch has it, and no change overtakes a later one."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from search.indexing.client import client, delete_action, index_action, send_bulk_actions
from search.indexing.documents import COLUMNS, build_document
from search.indexing.flush import flush_outbox
from search.indexing.mapping import index_alias
from search.models import OutboxEntry, SearchEntry
from tests.search import page_changes
from tests.search.page_changes import CHANGES

pytestmark = pytest.mark.elasticsearch
QUICK = (
    page_changes.publish_edit,
    page_changes.unpublish,
    page_changes.move,
    page_changes.delete,
    page_changes.rename_a_row,
)
STORED = ("page", "language", "type", "url_path", "title", "summary", "text", "date")


def indexed_sources():
    """Return the stored fields of each document in the index."""
    hits = client().search(index=index_alias(), size=100)["hits"]["hits"]
    return {hit["_source"]["page"]: hit["_source"] for hit in hits}


def expected_sources():
    """Return the stored fields that each document ought to have."""
    documents = map(build_document, SearchEntry.objects.values(*COLUMNS))
    return {document["page"]: {name: document[name] for name in STORED} for document in documents}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            change, marks=[] if change in QUICK else [pytest.mark.audit], id=change.__name__
        )
        for change in CHANGES
    ],
)
def test_the_index_is_true_to_the_entries_after_every_change(index, pages, change):
    flush_outbox()
    assert indexed_sources() == expected_sources()

    change()
    flush_outbox()

    assert indexed_sources() == expected_sources()
    assert not OutboxEntry.objects.exists()


def test_what_is_published_waits_until_it_is_sent(index, publish):
    post = publish("Krav på läkemedel")
    assert set(OutboxEntry.objects.values_list("page", flat=True)) == {post.pk}
    assert post.pk not in indexed_sources()

    call_command("worker", "--once")

    assert indexed_sources()[post.pk]["title"] == "Krav på läkemedel"
    assert not OutboxEntry.objects.exists()


def test_nothing_waits_on_a_site_without_elasticsearch(publish):
    publish("Krav på läkemedel")

    call_command("search_sync")

    assert not OutboxEntry.objects.exists()


def test_an_older_state_that_comes_late_changes_nothing(index, publish):
    post = publish("Krav på läkemedel")
    flush_outbox()
    late = build_document(SearchEntry.objects.values(*COLUMNS).get(page=post.pk)) | {
        "title": "Gammalt"
    }

    assert (
        send_bulk_actions(index_alias(), [index_action(late, 1), delete_action(post.pk, 1)]) == {}
    )
    client().indices.refresh(index=index_alias())

    assert indexed_sources()[post.pk]["title"] == "Krav på läkemedel"


def test_a_rejected_entry_goes_on_waiting_and_holds_up_no_other(index, publish):
    rejected, accepted = publish("Läkemedel"), publish("Mutor")
    SearchEntry.objects.filter(page=rejected.pk).update(facets={"area": ["x" * 40_000]})

    with pytest.raises(CommandError, match="has not taken all: 1 entries, the first because "):
        call_command("search_sync")

    assert set(OutboxEntry.objects.values_list("page", flat=True)) == {rejected.pk}
    assert indexed_sources().keys() == expected_sources().keys() - {rejected.pk}
    assert accepted.pk in indexed_sources()


def test_a_change_that_has_waited_too_long_is_reported(index, publish, settings, caplog, capsys):
    publish("Krav på läkemedel")
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    for is_late in (False, True):
        with pytest.raises(CommandError, match="Elasticsearch has not taken all: "):
            call_command("search_sync")
        messages = [record.getMessage() for record in caplog.records if record.name == "worker"]
        assert messages == (["Elasticsearch has been behind for 400 seconds."] if is_late else [])
        OutboxEntry.objects.update(since=timezone.now() - datetime.timedelta(seconds=400))

    with pytest.raises(CommandError, match=r"waited too long.*does not answer"):
        call_command("search_status")
    assert "Not sent yet: 1, the oldest for 400 seconds\n" in capsys.readouterr().out


def test_the_status_of_a_search_that_is_well(index, publish, capsys):
    publish("Krav på läkemedel")
    call_command("search_sync")

    call_command("search_status")

    count = SearchEntry.objects.count()
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"Entries: {count}",
        "Entries of another version of the analysis: 0",
        "Not sent yet: 0, the oldest for 0 seconds",
        f"Documents in {index_alias()}: {count}",
    ]


def test_entries_of_another_analysis_are_behind(publish):
    publish("Krav på läkemedel")
    SearchEntry.objects.update(analyzer="another")

    with pytest.raises(CommandError, match=r"^Entries are behind: run search_rebuild\.$"):
        call_command("search_status")
