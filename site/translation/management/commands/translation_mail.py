"""Sends the mail about translations that waits."""

from django.core.management.base import BaseCommand

from translation.mail import send_notifications


class Command(BaseCommand):
    help = "Sends people what they are to be told of translations, one mail each."

    def handle(self, *args, **options):
        send_notifications.send_notifications()
