"""While Elasticsearch is away the site goes on as ever, and nothing that is published is lost."""

import statistics
import time

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.engines import SearchRequest, fallback
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.fallback import CircuitBreaker, FallbackEngine
from search.indexing.client import ELASTICSEARCH_ERRORS
from search.models import OutboxEntry
from tests import elasticsearch_server, factories, html

pytestmark = pytest.mark.elasticsearch
LONGEST_FIRST, LONGEST_NEXT = 2.5, 1.0  # seconds, as visitors wait
LONGEST_MORE = 0.05  # seconds, as editors wait
ROUNDS = 7


@pytest.fixture
def server(settings, elasticsearch):
    """A server of the test's own, which it may stop."""
    with elasticsearch_server.running_elasticsearch() as server:
        settings.ELASTICSEARCH_URL = server.address
        yield server


@pytest.fixture
def breaker(monkeypatch):
    """A breaker of the test's own, that nothing has opened."""
    breaker = CircuitBreaker()
    monkeypatch.setattr(fallback, "breaker", breaker)
    return breaker


def titles(client):
    """Search as a visitor does; return the titles of the hits and how long it took."""
    began = time.monotonic()
    document = html.get_page(client, "/sok/?q=lakemedel")
    return {html.text(title) for title in document.select("article h3")}, time.monotonic() - began


def publish(title):
    """Publish a post as an editor does; return how long it took."""
    post = factories.PostPageFactory(title="Utkast", live=False)
    post.title = title
    began = time.monotonic()
    post.save_revision().publish()
    return time.monotonic() - began


def elasticsearch_titles():
    """Return the titles in Elasticsearch itself, or None if it does not answer."""
    try:
        return {hit.title for hit in ElasticsearchEngine().search(SearchRequest(size=100)).hits}
    except ELASTICSEARCH_ERRORS:
        return None


def test_nothing_is_lost_and_nobody_waits(server, breaker, home, client):
    call_command("search_sync")
    publish("Läkemedel 1")
    titles(client)  # whatever is read once
    call_command("search_sync")
    assert elasticsearch_titles() >= {"Läkemedel 1"}
    assert titles(client)[0] == {"Läkemedel 1"}
    usual = statistics.median(publish("Annat") for _ in range(ROUNDS))

    server.suspend()
    assert statistics.median(publish("Annat") for _ in range(ROUNDS)) < usual + LONGEST_MORE
    publish("Läkemedel 2")
    hits, first = titles(client)
    assert hits == {"Läkemedel 1", "Läkemedel 2"}
    hits, following = titles(client)
    assert hits == {"Läkemedel 1", "Läkemedel 2"}
    assert (first < LONGEST_FIRST, following < LONGEST_NEXT) == (True, True)
    server.resume()

    server.stop()
    breaker.close()
    assert statistics.median(publish("Annat") for _ in range(ROUNDS)) < usual + LONGEST_MORE
    publish("Läkemedel 3")
    hits, first = titles(client)
    assert hits == {"Läkemedel 1", "Läkemedel 2", "Läkemedel 3"}
    assert first < LONGEST_FIRST
    with pytest.raises(CommandError, match="Elasticsearch has not taken all"):
        call_command("search_sync")
    assert OutboxEntry.objects.exists()
    assert elasticsearch_titles() is None

    server.start()
    breaker.close()
    assert titles(client)[0] == {"Läkemedel 1", "Läkemedel 2", "Läkemedel 3"}
    assert not elasticsearch_titles() & {"Läkemedel 2", "Läkemedel 3"}
    call_command("search_sync")
    assert not OutboxEntry.objects.exists()
    assert elasticsearch_titles() >= {"Läkemedel 1", "Läkemedel 2", "Läkemedel 3", "Annat"}
    assert titles(client)[0] == {"Läkemedel 1", "Läkemedel 2", "Läkemedel 3"}


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://nowhere.invalid:9200"])
def test_a_server_that_is_not_there_is_not_noticed(address, settings, breaker, home, client):
    settings.ELASTICSEARCH_URL = address
    publish("Läkemedel 1")
    OutboxEntry.objects.all().delete()  # it was there a moment ago

    assert titles(client)[0] == {"Läkemedel 1"}
    assert not breaker.allows_call()


def test_what_waits_is_looked_for_when_the_content_has_changed(index, publish, breaker):
    engine = FallbackEngine()
    engine.search(SearchRequest())
    with CaptureQueriesContext(connection) as captured:
        engine.search(SearchRequest())
    publish("Läkemedel 1")

    assert not [query for query in captured if "search_outboxentry" in query["sql"]]
    assert "Läkemedel 1" in {hit.title for hit in engine.search(SearchRequest()).hits}


def test_an_index_that_is_missing_is_not_noticed(elasticsearch, breaker, home, client):
    publish("Läkemedel 1")
    OutboxEntry.objects.all().delete()

    assert titles(client)[0] == {"Läkemedel 1"}
    assert not breaker.allows_call()


def test_wagtails_own_search_knows_nothing_of_it(settings, home, admin_client):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    post = factories.PostPageFactory(title="Läkemedel 1")
    call_command("update_index", verbosity=0)

    response = admin_client.get("/admin/pages/search/", {"q": "Läkemedel"})

    assert post.title in html.text(html.parse(response).select_one("main"))


def test_one_try_in_a_while_tells_whether_it_is_back():
    breaker = CircuitBreaker(pause=0)
    assert breaker.allows_call()
    breaker = CircuitBreaker(pause=60)
    breaker.open()
    assert [breaker.allows_call() for _ in range(3)] == [False] * 3
    breaker.close()
    assert [breaker.allows_call() for _ in range(3)] == [True] * 3
