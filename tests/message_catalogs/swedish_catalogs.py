"""Makes, reads and checks catalogues of messages."""

import polib
from django.conf import settings

from message_catalogs.catalogs import catalog_faults, catalog_path, read_catalog


def swedish_path(folder=0, domain="django"):
    """Return the path of a Swedish catalogue in one of the folders of settings, at first our own."""
    return catalog_path(settings.LOCALE_PATHS[folder], domain=domain)


def write_catalog(path, *entries):
    """Write a catalogue of these entries to a path; return the path."""
    catalogue = polib.POFile()
    catalogue.extend(entries)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    return path


def translate_all(path):
    """Give each entry of a catalogue some Swedish."""
    catalogue = read_catalog(path)
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: "ett", 1: "flera"}
        else:
            entry.msgstr = "översatt"
    catalogue.save()


def assert_complete(catalogue, messages):
    """Make sure that a catalogue has exactly these messages, each in Swedish."""
    expected = [message.key for message in messages]
    kept = [(entry.msgctxt, entry.msgid) for entry in catalogue]
    differing = sorted(set(expected) ^ set(kept), key=str)
    assert kept == expected, f"run manage.py collect_messages: {differing}"
    untranslated = [entry.msgid for entry in catalogue if not entry.translated()]
    assert untranslated == [], f"without Swedish: {untranslated}"
    faults = list(catalog_faults(catalogue))
    assert faults == [], f"wrong Swedish: {faults}"
