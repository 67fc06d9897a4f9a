from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """The translators' desk: services, statuses, jobs and patches around wagtail-localize."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from core.publishing import rules

        from . import listeners, patches
        from .mail import silence_wagtail
        from .services.publishing import publishing_rules

        patches.apply_patches()
        listeners.subscribe_listeners()
        silence_wagtail.silence_wagtail_mail()
        rules.register_publishing_rule(publishing_rules.translation_publishing_errors)
