"""Finds the messages of Django and the installed apps that lack a Swedish translation of their own."""

from pathlib import Path

from django import conf
from django.apps import apps
from django.conf import settings

from .catalogs import catalog_path, read_catalog
from .extraction import Message, merge_duplicates

DOMAINS = ("django", "djangojs")


def locale_folders():
    """Return the folder of catalogues of Django and of each installed app, by name."""
    packages = {"django": Path(conf.__file__).parent} | {
        app.name: Path(app.path) for app in apps.get_app_configs()
    }
    return {name: package / "locale" for name, package in packages.items()}


def collect_untranslated(domain):
    """Return the messages of a domain that neither upstream nor we ourselves have in Swedish, sorted."""
    upstream = locale_folders()
    # Django merges all catalogues, so the Swedish of one app serves the others.
    swedish = {
        (entry.msgctxt, entry.msgid)
        for folder in (settings.LOCALE_PATHS[0], *upstream.values())
        for entry in read_catalog(catalog_path(folder, domain=domain)).translated_entries()
    }
    english = (
        Message(entry.msgid, entry.msgctxt, entry.msgid_plural, {name})
        for name, folder in upstream.items()
        for entry in read_catalog(catalog_path(folder, "en", domain))
        if not entry.obsolete
    )
    return merge_duplicates(message for message in english if message.key not in swedish)
