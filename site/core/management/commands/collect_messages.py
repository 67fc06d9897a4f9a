"""Brings the Swedish catalogues up to date with what we and the installed apps say."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import messages, upstream_messages


class Command(BaseCommand):
    help = (
        "Collects the messages of our code and templates, and those that installed apps have not "
        "in Swedish, into our catalogues; needs no gettext."
    )
    requires_system_checks = []

    def handle(self, *args, **options):
        ours, upstream = settings.LOCALE_PATHS
        try:
            found = messages.collect(settings.BASE_DIR)
        except messages.MessageError as error:
            raise CommandError(str(error)) from error
        self._update(messages.catalogue_path(ours), found)
        for domain in upstream_messages.DOMAINS:
            path = messages.catalogue_path(upstream, domain=domain)
            self._update(path, upstream_messages.collect(domain))

    def _update(self, path, found):
        """Let a catalogue have exactly what was found, and tell how much of it wants Swedish."""
        merged = messages.merge(found, messages.read(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        merged.save(str(path))
        name = path.relative_to(settings.BASE_DIR)
        missing = len(merged.untranslated_entries())
        self.stdout.write(f"{name}: {len(merged)} messages, {missing} without Swedish.")
