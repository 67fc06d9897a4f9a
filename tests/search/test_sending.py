"""What Elasticsearch has not taken stays marked, is sent, and is never lost or overtaken."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from search.indexing import bulk, outbox
from search.indexing.client import client
from search.indexing.documents import COLUMNS, build_document
from search.indexing.mapping import index_alias
from search.models import OutboxEntry, SearchEntry
from tests.search import changes
from tests.search.changes import CHANGES

pytestmark = pytest.mark.elasticsearch
QUICK = (
    changes.publish_edit,
    changes.unpublish,
    changes.move,
    changes.delete,
    changes.rename_a_row,
)
SHOWN = ("page", "language", "type", "url_path", "title", "summary", "text", "date")


def shown():
    """Return what the index shows of each entry."""
    hits = client().search(index=index_alias(), size=100)["hits"]["hits"]
    return {hit["_source"]["page"]: hit["_source"] for hit in hits}


def wanted():
    """Return what the index ought to show of each entry."""
    documents = map(build_document, SearchEntry.objects.values(*COLUMNS))
    return {made["page"]: {name: made[name] for name in SHOWN} for made in documents}


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
    outbox.flush_outbox()
    assert shown() == wanted()

    change()
    outbox.flush_outbox()

    assert shown() == wanted()
    assert not OutboxEntry.objects.exists()


def test_what_is_published_waits_until_it_is_sent(index, publish):
    post = publish("Krav på läkemedel")
    assert set(OutboxEntry.objects.values_list("page", flat=True)) == {post.pk}
    assert post.pk not in shown()

    call_command("worker", "--once")

    assert shown()[post.pk]["title"] == "Krav på läkemedel"
    assert not OutboxEntry.objects.exists()


def test_nothing_waits_on_a_site_without_elasticsearch(publish):
    publish("Krav på läkemedel")

    call_command("search_sync")

    assert not OutboxEntry.objects.exists()


def test_an_older_state_that_comes_late_changes_nothing(index, publish):
    post = publish("Krav på läkemedel")
    outbox.flush_outbox()
    late = build_document(SearchEntry.objects.values(*COLUMNS).get(page=post.pk)) | {
        "title": "Gammalt"
    }

    assert (
        bulk.send_bulk_actions(
            index_alias(), [bulk.index_action(late, 1), bulk.delete_action(post.pk, 1)]
        )
        == {}
    )
    client().indices.refresh(index=index_alias())

    assert shown()[post.pk]["title"] == "Krav på läkemedel"


def test_an_entry_that_is_refused_goes_on_waiting_and_holds_up_no_other(index, publish):
    refused, taken = publish("Läkemedel"), publish("Mutor")
    SearchEntry.objects.filter(page=refused.pk).update(facets={"area": ["x" * 40_000]})

    with pytest.raises(CommandError, match="has not taken all: 1 entries, the first because "):
        call_command("search_sync")

    assert set(OutboxEntry.objects.values_list("page", flat=True)) == {refused.pk}
    assert shown().keys() == wanted().keys() - {refused.pk}
    assert taken.pk in shown()


def test_that_something_has_waited_too_long_is_told(index, publish, settings, caplog, capsys):
    publish("Krav på läkemedel")
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    for told in (False, True):
        with pytest.raises(CommandError, match="Elasticsearch has not taken all: "):
            call_command("search_sync")
        translated = [record.getMessage() for record in caplog.records if record.name == "worker"]
        assert translated == (["Elasticsearch has been behind for 400 seconds."] if told else [])
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
