"""A site to import an archive into, and dumps to import."""

import pytest
from django.core.management import call_command

from setup import reference_data

from . import dumps


@pytest.fixture
def site(home):
    """The home page of a site with the reference data that every installation has."""
    reference_data.ensure_reference_data()
    return home


@pytest.fixture
def run(site, capsys):
    """Return a function that runs the command and returns the lines of its output."""

    def run(*arguments, files=dumps.FILES, labels=dumps.LABELS):
        options = ["--labels", str(labels)] if labels else []
        call_command("import_archive", *map(str, files), *options, *arguments)
        return capsys.readouterr().out.splitlines()

    return run


@pytest.fixture
def dump(tmp_path):
    """Return a function that writes a dump of posts and returns its path."""

    def dump(posts, name="dump.txt", **around):
        path = tmp_path / name
        path.write_text(dumps.dump_text(posts, **around), encoding="utf-8")
        return path

    return dump
