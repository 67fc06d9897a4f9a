from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RiskAreasConfig(AppConfig):
    """The knowledge base: risk areas, and the regions and clusters that answer for them."""

    name = "riskareas"
    verbose_name = _("Risk areas")

    def ready(self):
        from core.reserved_slugs import reserve_slugs

        reserve_slugs("ordlista", "glossary", "oppna-data", "open-data")
