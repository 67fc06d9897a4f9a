"""Makes, reads and checks catalogues of messages."""

import polib
from django.conf import settings

from message_catalogs import catalogs


def path_of(folder=0, domain="django"):
    """Return the path of a Swedish catalogue in one of the folders of settings, at first our own."""
    return catalogs.catalog_path(settings.LOCALE_PATHS[folder], domain=domain)


def make(path, *entries):
    """Put a catalogue of these entries at a path; return the path."""
    catalogue = polib.POFile()
    catalogue.extend(entries)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    return path


def translate(path):
    """Give each entry of a catalogue some Swedish."""
    catalogue = catalogs.read_catalog(path)
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: "ett", 1: "flera"}
        else:
            entry.msgstr = "översatt"
    catalogue.save()


def check(catalogue, found):
    """Make sure that a catalogue has the messages that were found and no other, each in Swedish."""
    wanted = [message.key for message in found]
    kept = [(entry.msgctxt, entry.msgid) for entry in catalogue]
    differing = sorted(set(wanted) ^ set(kept), key=str)
    assert kept == wanted, f"run manage.py collect_messages: {differing}"
    untranslated = [entry.msgid for entry in catalogue if not entry.translated()]
    assert untranslated == [], f"without Swedish: {untranslated}"
    faults = list(catalogs.catalog_faults(catalogue))
    assert faults == [], f"wrong Swedish: {faults}"
