"""Deletes expired counts from the query log."""

from django.core.management.base import BaseCommand

from search.query_log import delete_expired_queries


class Command(BaseCommand):
    help = "Deletes numbers of searches that are too old, or of texts that few searched for."

    def handle(self, *args, **options):
        delete_expired_queries()
