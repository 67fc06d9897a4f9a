"""Hidden pages don't show, whichever engine responds: not as a hit, a count, a word or a highlight."""

import pytest
from wagtail.models import Page

from search.engines import fallback
from search.indexing.client import client as elasticsearch_client
from search.indexing.flush import flush_outbox
from search.indexing.mapping import index_alias
from search.models import SearchEntry
from tests import factories, hidden_pages

pytestmark = pytest.mark.each_database

ADDRESSES = ["/sok/", "/sok/json/", "/sok/atom/", "/sok/ord/"]


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def is_ready(request, home):
    """Return a function that tells whether the engine of this name responds to visitors, up to date."""
    if request.param == "database":
        return lambda: True
    request.getfixturevalue("index")

    def is_ready():
        flush_outbox()
        return fallback.breaker.allows_call()

    return is_ready


def elasticsearch_searches():
    """Return how many searches Elasticsearch has received."""
    return elasticsearch_client().indices.stats(index=index_alias(), metric="search")["_all"][
        "total"
    ]["search"]["query_total"]


def test_nothing_of_hidden_pages_is_shown(is_ready, client):
    hidden_pages.make_hidden_pages(factories.PostPageFactory)
    hidden_pages.make_hidden_pages(factories.StandardPageFactory)
    for expired in Page.objects.filter(title="Dold: utgången").specific():
        expired.save()  # its time was set past the page
    factories.StandardPageFactory(
        title="Dold: annan webbplats", parent=Page.objects.get(depth=1), slug="annan"
    )
    english = factories.translate(
        factories.PostPageFactory(), title="Dold: på engelska", live=False
    )
    assert not english.live
    assert SearchEntry.objects.filter(title="Dold: annan webbplats").exists()
    assert is_ready()

    for path, language in (("/sok/", "sv"), ("/en/search/", "en")):
        for text in (
            "dold",
            "dold utkast",
            "privat utgången",
            "annan webbplats",
            "engelska",
            "do",
            "",
        ):
            for address in ADDRESSES:
                response = client.get(
                    address.replace("/sok/", path),
                    {"q": text, "language": language},
                )
                assert response.status_code == 200
                assert hidden_pages.hidden_titles_in(response) == []
    assert client.get("/sok/ord/", {"q": "dol"}).json() == {"completions": []}
    assert client.get("/sok/ord/", {"q": "webbpl"}).json() == {"completions": []}
    assert is_ready()


@pytest.mark.elasticsearch
@pytest.mark.parametrize("query", ["q=lakemedel", "q=lakemdel&type=blog.postpage&year=2017", ""])
def test_a_page_sends_elasticsearch_one_request(index, client, query):
    factories.PostPageFactory(title="Krav på läkemedel")
    flush_outbox()
    before = elasticsearch_searches()

    response = client.get(f"/sok/?{query}")

    assert "läkemedel" in response.content.decode()
    assert elasticsearch_searches() == before + 1
    assert fallback.breaker.allows_call()


def test_what_was_just_made_private_is_shown_no_more(is_ready, client):
    post = factories.PostPageFactory(title="Krav på läkemedel")
    assert is_ready()
    assert post.url in client.get("/sok/?q=krav").content.decode()

    hidden_pages.restrict(post)

    assert post.url not in client.get("/sok/?q=krav").content.decode()
    assert client.get("/sok/ord/?q=läkem").json() == {"completions": []}
