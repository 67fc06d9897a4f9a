from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SetupConfig(AppConfig):
    """What every installation begins with: languages, page tree, reference data, roles and workflows."""

    name = "setup"
    verbose_name = _("Setup")

    def ready(self):
        from . import area_editors, old_database, roles

        old_database.connect_old_database_check()
        area_editors.connect_area_editor_signals()
        roles.connect_role_signals()
