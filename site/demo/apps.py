from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """Demonstration content, and the record of what belongs to it."""

    name = "demo"
    verbose_name = _("Demo")
