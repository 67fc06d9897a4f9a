"""Brings the Swedish catalogue up to date with the messages of code and templates."""

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import messages


class Command(BaseCommand):
    help = (
        "Collects all messages of code and templates into the Swedish catalogue; needs no gettext."
    )
    requires_system_checks = []

    def handle(self, *args, **options):
        path = messages.catalogue_path()
        catalogue = polib.pofile(str(path)) if path.exists() else polib.POFile()
        try:
            found = messages.collect(settings.BASE_DIR)
        except messages.MessageError as error:
            raise CommandError(str(error)) from error
        merged = messages.merge(found, catalogue)
        path.parent.mkdir(parents=True, exist_ok=True)
        merged.save(str(path))
        missing = len(merged.untranslated_entries())
        self.stdout.write(f"{len(merged)} messages, {missing} without Swedish.")
