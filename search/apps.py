from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search: what is found, by which words, and how well."""

    name = "search"
    verbose_name = _("Search")

    def ready(self):
        from core import projections

        from . import checks, keeper, tally

        checks.register()
        projections.register(keeper)
        tally.connect()
