"""Brings the Swedish catalogues up to date with what we and the installed apps say."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from message_catalogs import catalogs, upstream


class Command(BaseCommand):
    help = (
        "Collects the messages of our code and templates, and those that installed apps have not "
        "in Swedish, into our catalogues; needs no gettext."
    )
    requires_system_checks = []

    def handle(self, *args, **options):
        own_folder, upstream_folder = settings.LOCALE_PATHS
        try:
            found = catalogs.collect_messages(settings.BASE_DIR)
        except catalogs.MessageError as error:
            raise CommandError(str(error)) from error
        self._update(catalogs.catalog_path(own_folder), found)
        for domain in upstream.DOMAINS:
            path = catalogs.catalog_path(upstream_folder, domain=domain)
            self._update(path, upstream.collect_untranslated(domain))

    def _update(self, path, found):
        """Let a catalogue have exactly what was found, and tell how much of it wants Swedish."""
        merged = catalogs.update_catalog(found, catalogs.read_catalog(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        merged.save(str(path))
        name = path.relative_to(settings.BASE_DIR)
        missing = len(merged.untranslated_entries())
        self.stdout.write(f"{name}: {len(merged)} messages, {missing} without Swedish.")
