"""Compiles the message catalogues; gettext need not be installed."""

from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from message_catalogs.catalogs import broken_lines, catalog_faults


class Command(BaseCommand):
    help = "Compiles each catalogue under LOCALE_PATHS whose compiled file is missing or older."
    requires_system_checks = []

    def handle(self, *args, **options):
        errors = []
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).rglob("*.po")):
                errors += _compile(source, source.with_suffix(".mo"))
        if errors:
            raise CommandError("\n".join(errors))


def _compile(source, target):
    """Compile a catalogue unless it is compiled already; return a line for each error."""
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return []
    if lines := broken_lines(source.read_text()):
        return [f"{source}:{line}: a quotation mark or a word is missing" for line in lines]
    try:
        catalog = polib.pofile(str(source))
    except OSError as error:  # polib's for what stands in the wrong place; it names file and line
        return [str(error)]
    errors = [f"{source}:{line}: {fault}" for line, fault in catalog_faults(catalog)]
    if not errors:
        catalog.save_as_mofile(str(target))
    return errors
