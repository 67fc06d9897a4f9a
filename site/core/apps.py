from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every page has."""

    name = "core"
    verbose_name = _("Common parts")

    def ready(self):
        from worker.jobs import Job, register_job

        from .admin.draft_permission import register_draft_permission
        from .caching.invalidation import connect_invalidation
        from .checks import register_checks
        from .files.document_access import connect_reference_cleanup
        from .publishing.wagtail_actions import wrap_actions
        from .reserved_slugs import reserve_slugs

        register_checks()
        connect_invalidation()
        connect_reference_cleanup()
        register_draft_permission()
        wrap_actions()
        reserve_slugs(
            "stil", "admin", "dokument", "en", "healthz", "media", "oversatt", "static", "sv"
        )
        register_job(Job("publish_scheduled", 60, lambda: call_command("publish_scheduled")))
