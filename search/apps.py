from functools import partial
from io import StringIO

from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search: what is found, by which words, and how well."""

    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from core.publishing import page_events
        from core.reserved_slugs import reserve_slugs
        from worker.jobs import Job, register_job

        from . import checks, query_log
        from .indexing import listeners

        checks.register_search_checks()
        page_events.subscribe("page_saved", listeners.page_saved)
        page_events.subscribe("subtree_changed", listeners.subtree_changed)
        page_events.subscribe("subtree_deleted", listeners.subtree_deleted)
        page_events.subscribe("term_renamed", listeners.term_renamed)
        query_log.register_flush()
        reserve_slugs("sok", "search")
        register_job(Job("search_sync", 2, _sync, order=20))
        register_job(
            Job("search_forget", 24 * 3600, partial(call_command, "search_forget"), order=20)
        )


def _sync():
    """Send what waits to Elasticsearch, without a line for each run."""
    call_command("search_sync", stdout=StringIO())
