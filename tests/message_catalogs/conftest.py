"""What the tests of messages share."""

import pytest

from message_catalogs import upstream


@pytest.fixture
def house(tmp_path, settings, monkeypatch):
    """A folder to put code, templates and catalogues of our own into; no app has any beside."""
    settings.BASE_DIR = tmp_path
    settings.LOCALE_PATHS = [tmp_path / "site" / name for name in ("locale", "locale_upstream")]
    monkeypatch.setattr(upstream, "locale_folders", dict)
    return tmp_path
