"""Updates the Swedish catalogues with the messages of our code and of the installed apps."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from message_catalogs import upstream
from message_catalogs.catalogs import catalog_path, read_catalog, update_catalog
from message_catalogs.extraction import MessageError, collect_messages


class Command(BaseCommand):
    help = (
        "Collects the messages of our code and templates, and those that installed apps have not "
        "in Swedish, into our catalogues; needs no gettext."
    )
    requires_system_checks = []

    def handle(self, *args, **options):
        own_folder, upstream_folder = settings.LOCALE_PATHS
        try:
            messages = collect_messages(settings.BASE_DIR)
        except MessageError as error:
            raise CommandError(str(error)) from error
        self._update(catalog_path(own_folder), messages)
        for domain in upstream.DOMAINS:
            path = catalog_path(upstream_folder, domain=domain)
            self._update(path, upstream.collect_untranslated(domain))

    def _update(self, path, messages):
        """Write a catalogue of exactly these messages, and report how many lack Swedish."""
        catalog = update_catalog(messages, read_catalog(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog.save(str(path))
        name = path.relative_to(settings.BASE_DIR)
        missing = len(catalog.untranslated_entries())
        self.stdout.write(f"{name}: {len(catalog)} messages, {missing} without Swedish.")
