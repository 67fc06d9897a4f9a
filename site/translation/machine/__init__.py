"""Translations by a machine: suggestions of the service that the settings name, if they name one."""

from django.conf import settings

from .deepl import DeepL
from .libretranslate import LibreTranslate

SERVICES = {"deepl": DeepL, "libretranslate": LibreTranslate}


def configured_service():
    """Return the `client.Service` of the settings, or None: machine translation is off."""
    kind = SERVICES.get(settings.TRANSLATION_SERVICE)
    return kind and kind(settings.TRANSLATION_SERVICE_URL, settings.TRANSLATION_SERVICE_KEY)
