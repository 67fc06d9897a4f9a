from functools import partial
from io import StringIO

from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search of the site's public pages."""

    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from core.publishing import page_events
        from core.reserved_slugs import reserve_slugs
        from worker.jobs import Job, register_job

        from . import checks, query_log
        from .indexing import listeners

        checks.register_search_checks()
        page_events.subscribe("page_saved", listeners.index_saved_page)
        page_events.subscribe("subtree_changed", listeners.index_subtree)
        page_events.subscribe("subtree_deleted", listeners.unindex_subtree)
        page_events.subscribe("term_renamed", listeners.reindex_pages_of_term)
        query_log.register_flush()
        reserve_slugs("sok", "search")
        register_job(Job("search_sync", 2, _sync_quietly, order=20))
        register_job(
            Job("search_forget", 24 * 3600, partial(call_command, "search_forget"), order=20)
        )


def _sync_quietly():
    """Flush the outbox to Elasticsearch without a line of output for each run."""
    call_command("search_sync", stdout=StringIO())
