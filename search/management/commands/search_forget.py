"""Forgets what visitors searched for too long ago, or too seldom."""

from django.core.management.base import BaseCommand

from search import tally


class Command(BaseCommand):
    help = "Deletes numbers of searches that are too old, or of texts that few searched for."

    def handle(self, *args, **options):
        tally.forget()
