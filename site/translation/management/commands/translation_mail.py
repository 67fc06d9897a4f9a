"""Sends the stored notifications by e-mail."""

from django.core.management.base import BaseCommand

from translation.mail.send_notifications import send_notifications


class Command(BaseCommand):
    help = "Sends people what they are to be told of translations, one mail each."

    def handle(self, *args, **options):
        send_notifications()
