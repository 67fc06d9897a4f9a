"""Processes all pending actions: begins ordered translations, compares changed Swedish pages."""

from django.core.management.base import BaseCommand

from translation.services.work_queue import process_next_action


class Command(BaseCommand):
    help = "Begins the translations that were ordered and compares Swedish pages that changed."

    def handle(self, *args, **options):
        while process_next_action():
            pass
