"""Sends the digests of the morning."""

from django.core.management.base import BaseCommand

from translation.mail.send_digests import send_digests


class Command(BaseCommand):
    help = "Sends each person once a day, from seven in the morning, what waits for translation."

    def handle(self, *args, **options):
        send_digests()
