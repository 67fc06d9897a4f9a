from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SetupConfig(AppConfig):
    """What every installation begins with: languages, page tree, rows, roles and workflows."""

    name = "setup"
    verbose_name = _("Setup")

    def ready(self):
        from . import area_editors, roles

        area_editors.connect_area_editor_signals()
        roles.connect_role_signals()
