"""Sends the morning's mail about translations."""

from django.core.management.base import BaseCommand

from translation.mail import send_digests


class Command(BaseCommand):
    help = "Sends each person once a day, from seven in the morning, what waits for translation."

    def handle(self, *args, **options):
        send_digests.send_digests()
