from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search: what is found, by which words, and how well."""

    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from core.publishing import page_events

        from . import checks, query_log
        from .indexing import listeners

        checks.register_search_checks()
        page_events.register(listeners)
        query_log.register_flush()
