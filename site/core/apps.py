from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every page has."""

    name = "core"
    verbose_name = _("Common parts")

    def ready(self):
        from . import checks
        from .admin import draft_permission
        from .caching import invalidation
        from .files import document_access
        from .publishing import page_events

        checks.register_checks()
        invalidation.connect_invalidation()
        document_access.connect_reference_cleanup()
        draft_permission.register_draft_permission()
        page_events.wrap()
