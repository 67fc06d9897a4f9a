"""Forgets what visitors searched for too long ago, or too seldom."""

from django.core.management.base import BaseCommand

from search import query_log


class Command(BaseCommand):
    help = "Deletes numbers of searches that are too old, or of texts that few searched for."

    def handle(self, *args, **options):
        query_log.delete_expired_queries()
