from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """The translators' desk around wagtail-localize: services, status, work to do, patches."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from core import publishing

        from . import keeper, notifiers, patches, rules

        patches.apply()
        keeper.connect()
        notifiers.quieten()
        publishing.register(rules.hindrances)
