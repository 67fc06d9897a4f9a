"""What tests of the search begin with."""

import datetime

import pytest

from search import projection
from search.concepts import Question
from search.engines import ENGINES, Request
from tests import factories


@pytest.fixture(params=ENGINES)
def engine(request):
    """Each engine: they must answer alike."""
    return ENGINES[request.param]()


@pytest.fixture
def publish(home):
    """Return a function that publishes a post with a title and an excerpt and writes its entry."""

    def publish(title, excerpt="Så är det.", date=datetime.date(2017, 4, 25), **values):
        page = factories.PostPageFactory(title=title, excerpt=excerpt, date=date, **values)
        projection.write([page])
        return page

    return publish


@pytest.fixture
def find(engine):
    """Return a function that asks the engine and returns the titles of what it finds, in order."""

    def find(text, language="sv", **options):
        concepts = tuple(Question(text, language).concepts)
        chosen = {"language": frozenset([language])}
        answer = engine.search(Request(concepts, chosen, **options)) if concepts else None
        return [hit.title for hit in answer.hits] if answer else []

    return find
