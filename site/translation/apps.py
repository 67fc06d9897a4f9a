from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """What surrounds wagtail-localize: patches now, the translators' desk later."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from . import patches

        patches.apply()
