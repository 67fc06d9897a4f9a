from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every page has."""

    name = "core"
    verbose_name = _("Common parts")

    def ready(self):
        from . import checks, content_version, documents, permissions, projections

        checks.register()
        content_version.connect()
        documents.connect()
        permissions.register()
        projections.wrap()
