"""Sends the morning's mail about translations."""

from django.core.management.base import BaseCommand

from translation import digest


class Command(BaseCommand):
    help = "Sends each person once a day, from seven in the morning, what waits for translation."

    def handle(self, *args, **options):
        digest.send_digests()
