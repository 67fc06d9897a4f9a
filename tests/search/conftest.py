"""What tests of the search begin with."""

import datetime

import pytest
from django.utils import timezone

from search.engines import SearchRequest
from search.engines.database import DatabaseEngine
from search.engines.elasticsearch import ElasticsearchEngine
from search.indexing import indexer, outbox, reindex
from search.query.expansion import QueryExpansion
from tests import factories
from tests.search.truth import differences


@pytest.fixture
def index(elasticsearch, db):
    """Let the site have an index in Elasticsearch with all that is written so far."""
    reindex.reindex_all()


class UpToDate(ElasticsearchEngine):
    """Elasticsearch when it has taken all that was written."""

    def search(self, request):
        outbox.flush_outbox()
        return super().search(request)


@pytest.fixture(
    params=[
        DatabaseEngine.name,
        pytest.param(ElasticsearchEngine.name, marks=pytest.mark.elasticsearch),
    ]
)
def engine(request):
    """Each engine: they must answer alike."""
    if request.param == DatabaseEngine.name:
        return DatabaseEngine()
    request.getfixturevalue("index")
    return UpToDate()


@pytest.fixture
def publish(home):
    """Return a function that publishes a post with a title and an excerpt and writes its entry."""

    def publish(title, excerpt="Så är det.", date=datetime.date(2017, 4, 25), **values):
        page = factories.PostPageFactory(title=title, excerpt=excerpt, date=date, **values)
        indexer.index_pages([page])
        return page

    return publish


@pytest.fixture
def find(engine):
    """Return a function that asks the engine and returns the titles of what it finds, in order."""

    def find(text, language="sv", **options):
        concepts = tuple(QueryExpansion(text, language).concepts)
        chosen = {"language": frozenset([language])}
        answer = engine.search(SearchRequest(concepts, chosen, **options)) if concepts else None
        return [hit.title for hit in answer.hits] if answer else []

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
