"""What the tests of the translators' desk can ask for."""

from pathlib import Path

import pytest

from setup import roles
from tests import factories
from tests.mail_server import mail_server

# The services write, lock and count; what is built on them is the same on every database.
ON_EVERY_DATABASE = {"test_services", "test_safe_english", "test_cascade", "test_segments"}


def pytest_collection_modifyitems(items):
    """Let the tests of this folder run on one database, but for those of the services."""
    for item in items:
        if item.path.parent == Path(__file__).parent and item.path.stem not in ON_EVERY_DATABASE:
            item.add_marker("one_database")


@pytest.fixture
def english(home):
    """The English home page, with the roles' rights to it."""
    roles.ensure_roles()
    return factories.translate(home, title="Sustainable procurement")


@pytest.fixture
def mails(settings):
    """A real mail server that the site sends its mail to."""
    with mail_server(settings) as server:
        yield server
