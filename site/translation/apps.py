from functools import partial

from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

JOB_INTERVALS = {
    "translation_work": 2,
    "translation_mail": 15,
    "translation_digest": 300,
}  # seconds


class TranslationConfig(AppConfig):
    """The translators' desk: services, statuses, jobs and patches around wagtail-localize."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from core.publishing import rules
        from worker.jobs import Job, register_job

        from . import listeners, patches
        from .mail import silence_wagtail
        from .services.publishing import publishing_rules

        patches.apply_patches()
        listeners.subscribe_listeners()
        silence_wagtail.silence_wagtail_mail()
        rules.register_publishing_rule(publishing_rules.translation_publishing_errors)
        for name, interval in JOB_INTERVALS.items():
            register_job(Job(name, interval, partial(call_command, name), order=10))
