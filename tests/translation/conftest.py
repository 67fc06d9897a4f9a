"""What the tests of the translators' desk can ask for."""

import pytest

from setup import roles
from tests import factories
from tests.mail_server import mail_server


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
