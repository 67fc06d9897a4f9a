"""Does what waits: begins translations that were ordered, and compares Swedish pages that changed."""

from django.core.management.base import BaseCommand

from translation.services import work_queue


class Command(BaseCommand):
    help = "Begins the translations that were ordered and compares Swedish pages that changed."

    def handle(self, *args, **options):
        while work_queue.process_next_action():
            pass
