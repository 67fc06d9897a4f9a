"""Sends the mail about translations that waits."""

from django.core.management.base import BaseCommand

from translation import mail


class Command(BaseCommand):
    help = "Sends people what they are to be told of translations, one mail each."

    def handle(self, *args, **options):
        mail.send_notices()
