"""Fixtures of the tests of the search."""

import datetime

import pytest
from django.utils import timezone

from search.engines import SearchRequest
from search.engines.database import DatabaseEngine
from search.engines.elasticsearch import ElasticsearchEngine
from search.indexing.flush import flush_outbox
from search.indexing.indexer import index_pages
from search.indexing.reindex import reindex_all
from search.query.expansion import QueryExpansion
from tests import factories
from tests.search.index_differences import differences


@pytest.fixture
def index(elasticsearch, db):
    """An index in Elasticsearch with all entries so far."""
    reindex_all()


class UpToDate(ElasticsearchEngine):
    """Elasticsearch with an empty outbox."""

    def search(self, request):
        flush_outbox()
        return super().search(request)


@pytest.fixture(
    params=[
        DatabaseEngine.name,
        pytest.param(ElasticsearchEngine.name, marks=pytest.mark.elasticsearch),
    ]
)
def engine(request):
    """Each engine in turn: their responses must be equal."""
    if request.param == DatabaseEngine.name:
        return DatabaseEngine()
    request.getfixturevalue("index")
    return UpToDate()


@pytest.fixture
def publish(home):
    """Return a function that publishes a post with a title and an excerpt, and indexes it."""

    def publish(title, excerpt="Så är det.", date=datetime.date(2017, 4, 25), **values):
        page = factories.PostPageFactory(title=title, excerpt=excerpt, date=date, **values)
        index_pages([page])
        return page

    return publish


@pytest.fixture
def find(engine):
    """Return a function that searches with the engine and returns the titles of the hits, in order."""

    def find(text, language="sv", **options):
        groups = tuple(QueryExpansion(text, language).groups)
        filters = {"language": frozenset([language])}
        response = engine.search(SearchRequest(groups, filters, **options)) if groups else None
        return [hit.title for hit in response.hits] if response else []

    return find


@pytest.fixture
def at(monkeypatch):
    """Return a function that sets the clock to a day's noon, or to so much after it."""

    def at(year, month, day=1, **later):
        moment = datetime.datetime(year, month, day, 12, tzinfo=datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment + datetime.timedelta(**later))

    return at


@pytest.fixture
def pages(home):
    """A post about an area with its English page, a draft, and a page with one below it."""
    area = factories.RiskAreaFactory(code="livsmedel", name_sv="Livsmedel", name_en="Food")
    post = factories.PostPageFactory(title="Krav på läkemedel", slug="krav", risk_areas=[area])
    factories.translate(post, title="Demands on pharmaceuticals", excerpt="Something happened.")
    factories.PostPageFactory(title="Utkast", slug="utkast", live=False)
    folder = factories.StandardPageFactory(title="Mapp", slug="mapp")
    factories.StandardPageFactory(title="Under mappen", slug="under", parent=folder)
    factories.StandardPageFactory(title="Annan mapp", slug="annan")
    assert differences() == []
